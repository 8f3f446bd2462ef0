import { expect, test } from "vitest";
import { readList } from "./read-list";

const list = (inside: string, more = "<IsTruncated>false</IsTruncated>") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${more}${inside}</ListBucketResult>`;
const object = (key: string, size: number | string = 4) =>
  `<Contents><Key>${key}</Key><ETag>&quot;1&quot;</ETag><Size>${size}</Size><Owner><ID>Key</ID></Owner></Contents>`;

test("keys and sizes are read wherever the rest stands", () => {
  const tail = "<IsTruncated>true</IsTruncated><NextContinuationToken>1&amp;2==</NextContinuationToken>";
  expect(readList(list(object("Ana/1.png") + object("Ana/2.png", 9) + tail, ""))).toEqual({
    objects: [
      { key: "Ana/1.png", byteSize: 4 },
      { key: "Ana/2.png", byteSize: 9 },
    ],
    token: "1&2==",
  });
});

test.each([
  ["&lt;b&gt; &amp;amp;", "<b> &amp;"],
  ["&#233;&#xE9;&#x1F3AC;", "éé🎬"],
  ["a+b%20c", "a+b%20c"],
])("“%s” is “%s”, where the storage does not spell keys as in addresses", (written, key) => {
  expect(readList(list(object(written))).objects).toEqual([{ key, byteSize: 4 }]);
});

test("keys spelled as in addresses are read as such", () => {
  const encoded = "<EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>";
  expect(readList(list(object("a+b%2B%C3%A9"), encoded)).objects[0]?.key).toBe("a b+é");
  expect(() => readList(list(object("%E0%A4%A"), encoded))).toThrow("cannot be read");
});

test.each([
  ["an entity of its own", list(object("&bomb;"))],
  ["an object without a key", list("<Contents><Size>1</Size></Contents>")],
  ["a size that is none", list(object("Ana/1.png", "1e999"))],
  ["a declaration before it", `<!DOCTYPE a [<!ENTITY b "c">]>${list("")}`],
  ["an end too early", list(object("Ana/1.png")).slice(0, -3)],
  ["no word about its end", list(object("Ana/1.png"), "")],
  ["another document", "<Error><Code>SlowDown</Code></Error>"],
])("WL-11 %s makes it no list", (_, xml) => {
  expect(() => readList(xml)).toThrow("not a list");
});
