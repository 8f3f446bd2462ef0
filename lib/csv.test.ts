import { expect, test } from "vitest";
import { csvLine } from "./csv";

test("fields are quoted, quotes doubled, and a line ends as RFC 4180 says", () => {
  expect(csvLine(['He said "no"', "a,b", "two\nlines", null, 7])).toBe(
    '"He said ""no""","a,b","two\nlines","","7"\r\n',
  );
});

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\tx",
  "＝1+1",
  "＋1",
  "＠x",
  "  =1",
  '=HYPERLINK("http://evil")',
])("HX-09 %j opens as text", (field) => {
  expect(csvLine([field]).startsWith(`"'`)).toBe(true);
});

test("HX-09 a number stays a number, and a word stays as it is", () => {
  expect(csvLine([-5, "Ana-Maria", "a=b"])).toBe('"-5","Ana-Maria","a=b"\r\n');
});
