import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { control } from "@/lib/sandbox/testing/control";
import { startSandbox, type TestSandbox } from "@/lib/sandbox/testing/start-sandbox";
import type { Mail, Mailer } from "../mailer";
import { smtpMailer } from "./smtp";

let sandbox: TestSandbox;
let mailer: Mailer;

const mailerAt = (url: string, requireTls = false) =>
  smtpMailer({
    url,
    from: "CreatorFlix <no-reply@creatorflix.example>",
    domain: "creatorflix.example",
    requireTls,
  });
const aMail = (parts: Partial<Mail> = {}): Mail => ({
  id: "0198c0de",
  to: "ana@example.com",
  subject: "Olá",
  html: "<p>Olá</p>",
  text: "Olá",
  ...parts,
});
const portOf = async (server: Server) => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
};
const api = async (path: string) => (await control(sandbox, path)).json();
const mails = async () => (await api("mail")).mails;
const onlyMail = async () => {
  const all = await mails();
  expect(all).toHaveLength(1);
  return api(`mail/${all[0].id}`);
};

beforeAll(async () => {
  sandbox = await startSandbox();
  mailer = mailerAt(sandbox.smtp);
});
beforeEach(async () => {
  await control(sandbox, "reset", {});
});
afterAll(() => sandbox.end());

test("a mail arrives with both its parts, its id, and the mark of a machine", async () => {
  expect(await mailer.send(aMail())).toBe("accepted");
  const mail = await onlyMail();
  expect(mail).toMatchObject({
    from: "CreatorFlix <no-reply@creatorflix.example>",
    to: ["ana@example.com"],
    subject: "Olá",
    headers: { "message-id": "<0198c0de@creatorflix.example>", "auto-submitted": "auto-generated" },
  });
  expect(mail.text.trim()).toBe("Olá");
  expect(mail.html.trim()).toBe("<p>Olá</p>");
});

test.each([
  ["in its subject", { subject: "Olá\r\nBcc: eva@example.com\r\n\r\nTexto" }],
  ["in its id", { id: "x>\r\nBcc: eva@example.com" }],
])("HX-08 a line break %s makes no second header", async (_where, parts) => {
  expect(await mailer.send(aMail(parts))).toBe("accepted");
  const mail = await onlyMail();
  expect(mail.envelope.to).toEqual(["ana@example.com"]);
  expect(mail.headers).not.toHaveProperty("bcc");
  expect(mail.text.trim()).toBe("Olá");
});

test("HX-08 a subject of two kilobytes arrives as it is", async () => {
  await mailer.send(aMail({ subject: "á".repeat(1_024) }));
  expect((await onlyMail()).subject).toBe("á".repeat(1_024));
});

test.each(["ana@example.com\r\nBcc: eva@example.com", "ana@example.com, eva@example.com"])(
  "HX-08 an address that names two readers reaches neither: %j",
  async (to) => {
    await expect(mailer.send(aMail({ to }))).rejects.toMatchObject({ code: "unavailable" });
    expect(await mails()).toEqual([]);
  },
);

test("HX-08 a file cannot stand in place of the words", async () => {
  const text = { path: "/etc/hostname" } as never;
  await expect(mailer.send(aMail({ text }))).rejects.toMatchObject({ details: { code: "ESTREAM" } });
});

test("a mailbox that is not there is an answer, not a failure", async () => {
  await control(sandbox, "faults", { provider: "mail", fault: "bounce", count: 1 });
  expect(await mailer.send(aMail())).toBe("refused");
  expect(await mailer.send(aMail())).toBe("accepted");
});

test("PI-01 a server that is down is said to be unavailable, without a word of the mail", async () => {
  await control(sandbox, "faults", { provider: "mail", fault: "down", count: 1 });
  const failure = await mailerAt(sandbox.smtp)
    .send(aMail())
    .catch((error) => error);
  expect(failure).toMatchObject({ code: "unavailable", details: { responseCode: 421 } });
  expect(JSON.stringify([failure.message, failure.stack, failure.details, failure.cause])).not.toContain(
    "ana@",
  );
  const nobody = mailerAt("smtp://127.0.0.1:1").send(aMail());
  await expect(nobody).rejects.toMatchObject({ code: "unavailable" });
});

test("a connection that was cut while it rested is made anew", async () => {
  const { port } = new URL(sandbox.smtp);
  const open: Socket[] = [];
  const way = createServer((socket) => {
    const onward = connect(Number(port), "127.0.0.1").on("error", () => {});
    open.push(socket.on("error", () => {}));
    socket.pipe(onward).pipe(socket);
  });
  const remote = mailerAt(`smtp://127.0.0.1:${await portOf(way)}`);
  expect(await remote.send(aMail({ id: "1" }))).toBe("accepted");
  expect(await remote.send(aMail({ id: "2" }))).toBe("accepted");
  expect(open).toHaveLength(1);
  open[0]?.destroy();
  expect(await remote.send(aMail({ id: "3" }))).toBe("accepted");
  expect(open).toHaveLength(2);
  expect(await mails()).toHaveLength(3);
  way.close();
});

test("a server that says nothing is given up after five seconds", async () => {
  const silent = createServer(() => {});
  const waiting = mailerAt(`smtp://127.0.0.1:${await portOf(silent)}`).send(aMail());
  const from = performance.now();
  await expect(waiting).rejects.toMatchObject({ code: "unavailable" });
  silent.close();
  expect(performance.now() - from).toBeLessThan(8_000);
}, 12_000);

test("where TLS is required a letter is never handed over in the clear, unless the address allows it", async () => {
  await expect(mailerAt(sandbox.smtp, true).send(aMail())).rejects.toMatchObject({ code: "unavailable" });
  expect(await mails()).toEqual([]);
  expect(await mailerAt(`${sandbox.smtp}?requireTLS=false`, true).send(aMail())).toBe("accepted");
});
