import { connect } from "node:net";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { control } from "../testing/control";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.end());

/** Says each group of lines at once, as PIPELINING allows, after the greeting and after every 354. */
async function dialogue(...groups: string[][]): Promise<string[]> {
  const { hostname, port } = new URL(sandbox.smtp);
  const socket = connect(Number(port), hostname);
  const said: string[] = [];
  for await (const line of createInterface(socket)) {
    said.push(line);
    if (/^(220|354) /.test(line)) socket.write(`${groups.shift()?.join("\r\n")}\r\n`);
  }
  return said;
}

test("the server offers what a mailer expects", async () => {
  const said = await dialogue(["EHLO test.example", "QUIT"]);
  for (const extension of ["PIPELINING", "8BITMIME", "SMTPUTF8", "AUTH", `SIZE ${25 * 1024 ** 2}`]) {
    expect(said.join("\n")).toContain(extension);
  }
  expect(said.join("\n")).not.toContain("STARTTLS");
});

test("commands sent in one go are answered in order, and dots come back as they were", async () => {
  const said = await dialogue(
    [
      "EHLO a.example",
      "NOOP",
      "MAIL FROM:<b@a.example>",
      "RSET",
      "MAIL FROM:<>",
      "RCPT TO:<c@d.example>",
      "DATA",
    ],
    ["Subject: dots", "", "..", "..two", ".", "QUIT"],
  );
  const codes = said.filter((line) => line[3] === " ").map((line) => line.slice(0, 3));
  expect(codes).toEqual(["220", "250", "250", "250", "250", "250", "250", "354", "250", "221"]);
  const mail = await (await control(sandbox, "mail/1")).json();
  expect(mail).toMatchObject({ subject: "dots", envelope: { from: "" }, text: ".\n.two\n" });
});

test("a size that is announced too large is refused before the mail is sent", async () => {
  const said = await dialogue(["EHLO test.example", "MAIL FROM:<a@x.example> SIZE=99999999", "QUIT"]);
  expect(said.at(-2)).toMatch(/^552/);
});

test("a client that hangs up in the middle of a mail leaves nothing", async () => {
  const before = (await (await control(sandbox, "mail")).json()).mails.length;
  const { hostname, port } = new URL(sandbox.smtp);
  const socket = connect(Number(port), hostname);
  for await (const line of createInterface(socket)) {
    if (line.startsWith("220"))
      socket.write("EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n");
    if (line.startsWith("354")) socket.end("Subject: half\r\n\r\nhalf");
  }
  expect((await (await control(sandbox, "mail")).json()).mails).toHaveLength(before);
});
