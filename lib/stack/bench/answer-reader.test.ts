import { expect, test } from "vitest";
import { type Answer, AnswerReader } from "./answer-reader";

const plain = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const chunked =
  "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n\r\n0\r\n\r\n\r\n0\r\n\r\n";

test.each([
  ["with a length", plain, { status: 200, length: 5 }],
  ["in chunks, one of which looks like the end", chunked, { status: 404, length: 11 }],
  ["without a body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", { status: 200, length: 0 }],
])("an answer %s is read the same wherever the network cuts it", (_, text, answer) => {
  for (let cut = 1; cut <= text.length; cut++) {
    const reader = new AnswerReader();
    const parts = [text.slice(0, cut), text.slice(cut)].filter(Boolean);
    for (const part of parts.slice(0, -1)) expect(reader.read(Buffer.from(part))).toBeUndefined();
    expect(reader.read(Buffer.from(parts.at(-1) ?? ""))).toEqual(answer);
  }
});

test("one connection brings one answer after the other", () => {
  const reader = new AnswerReader();
  const statuses = [plain, chunked, plain].map((text) => reader.read(Buffer.from(text)) as Answer);
  expect(statuses.map(({ status }) => status)).toEqual([200, 404, 200]);
});

test("an answer that does not tell its length is a fault of the server", () => {
  expect(() => new AnswerReader().read(Buffer.from("HTTP/1.1 200 OK\r\n\r\n"))).toThrow("without a length");
});
