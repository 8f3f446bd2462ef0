import { createTransport, type SendMailOptions } from "nodemailer";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { control } from "../testing/control";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(async () => {
  await control(sandbox, "reset", {});
});
afterAll(() => sandbox.end());

const from = "CreatorFlix <no-reply@creatorflix.example>";
const send = (mail: SendMailOptions, url = sandbox.smtp) => createTransport(url).sendMail({ from, ...mail });
const api = async (path: string) => (await control(sandbox, path)).json();
const onlyMail = async () => api(`mail/${(await api("mail")).mails[0].id}`);

test("a mail arrives whole: text, HTML, headers, links and attachments", async () => {
  await send({
    to: "Ana <ana@example.com>",
    bcc: "archive@example.com",
    subject: "Sua compra está aqui 🎬",
    text: "Abra http://127.0.0.1:3000/library?a=1&b=2.\n.\n..linha com pontos",
    html: `<a class="b" href="http://127.0.0.1:3000/library?a=1&amp;b=2">Abrir</a> <a href='https://example.com/x'>x</a> <a href="javascript:alert(1)">no</a>`,
    headers: { "X-Kind": "purchase" },
    attachments: [
      { filename: "recibo ção.pdf", content: Buffer.from("%PDF-1.7"), contentType: "application/pdf" },
    ],
  });
  const mail = await onlyMail();
  expect(mail).toMatchObject({
    from,
    to: ["Ana <ana@example.com>"],
    subject: "Sua compra está aqui 🎬",
    envelope: { from: "no-reply@creatorflix.example", to: ["ana@example.com", "archive@example.com"] },
    headers: { "x-kind": "purchase" },
    links: ["http://127.0.0.1:3000/library?a=1&b=2", "https://example.com/x"],
    attachments: [{ filename: "recibo ção.pdf", contentType: "application/pdf", size: 8 }],
  });
  expect(mail.text.trimEnd()).toBe("Abra http://127.0.0.1:3000/library?a=1&b=2.\n.\n..linha com pontos");
  const attachment = await control(sandbox, `mail/${mail.id}/attachments/0`);
  expect(attachment.headers.get("content-disposition")).toContain("attachment");
  expect(await attachment.text()).toBe("%PDF-1.7");
});

test("the list is newest first and can be narrowed", async () => {
  for (const [to, subject] of [
    ["a@x.example", "One"],
    ["b@x.example", "Two"],
    ["a@x.example", "Three"],
  ] as const) {
    await send({ to, subject, text: subject });
  }
  const subjects = async (query: string) =>
    (await api(`mail${query}`)).mails.map(({ subject }: { subject: string }) => subject);
  expect(await subjects("")).toEqual(["Three", "Two", "One"]);
  expect(await subjects("?to=A@x.example")).toEqual(["Three", "One"]);
  expect(await subjects("?subject=two")).toEqual(["Two"]);

  await control(sandbox, "clock", { advance: "1d" });
  const { now } = await api("clock");
  await send({ to: "a@x.example", subject: "Tomorrow", text: "x" });
  expect(await subjects(`?since=${now}`)).toEqual(["Tomorrow"]);
  expect(await subjects(`?since=${Date.parse(now)}`)).toEqual(["Tomorrow"]);
  expect((await control(sandbox, "mail?since=yesterday")).status).toBe(422);
});

test("any name and password are good", async () => {
  const { host } = new URL(sandbox.smtp);
  await send({ to: "a@x.example", text: "plain" }, `smtp://user:pass@${host}`);
  const [hostname = "", port] = host.split(":");
  const login = createTransport({
    host: hostname,
    port: Number(port),
    authMethod: "LOGIN",
    auth: { user: "u", pass: "p" },
  });
  await login.sendMail({ from, to: "a@x.example", text: "login" });
  expect((await api("mail")).mails).toHaveLength(2);
});

test("addresses and subjects outside ASCII come through", async () => {
  await send({ to: "joão@exemplo.example", subject: "Olá", text: "Olá" });
  expect((await onlyMail()).envelope.to).toEqual(["joão@exemplo.example"]);
});

test("a mail of more than 25 MB is refused, announced or not", async () => {
  const content = Buffer.alloc(20 * 1024 ** 2);
  const tooLarge = { to: "a@x.example", text: "x", attachments: [{ filename: "big", content }] };
  await expect(send(tooLarge)).rejects.toMatchObject({ responseCode: 552 });
  expect((await api("mail")).mails).toEqual([]);
});

test("a bounce, a server that is down and an answer that is lost can be asked for", async () => {
  const mail = { to: "a@x.example", text: "x" };
  await control(sandbox, "faults", { provider: "mail", fault: "bounce", count: 1 });
  await expect(send(mail)).rejects.toMatchObject({ responseCode: 550 });
  await control(sandbox, "faults", { provider: "mail", fault: "down", count: 1 });
  await expect(send(mail)).rejects.toMatchObject({ responseCode: 421 });
  expect((await api("mail")).mails).toHaveLength(0);
  await control(sandbox, "faults", { provider: "mail", fault: "down", when: "after", count: 1 });
  await expect(send(mail)).rejects.toMatchObject({ responseCode: 451 });
  expect((await api("mail")).mails).toHaveLength(1);
  await send(mail);
  const { entries } = await api("journal?provider=mail");
  expect(entries.map(({ status }: { status: number }) => status)).toEqual([250, 451, 421, 550]);
});

test("mails survive a kill", async () => {
  await send({ to: "a@x.example", subject: "Kept", text: "x" });
  sandbox = await sandbox.restart("SIGKILL");
  await send({ to: "a@x.example", subject: "Next", text: "x" });
  const { mails } = await api("mail");
  expect(mails).toMatchObject([
    { id: String(Number(mails[1].id) + 1), subject: "Next" },
    { subject: "Kept" },
  ]);
});

test("the inbox shows a mail without letting it act", async () => {
  const evil = `<script>alert(1)</script><img src="http://tracker.example/x">`;
  await send({ to: "a@x.example", subject: "<script>alert(2)</script>", html: evil });
  const inbox = await (await fetch(`${sandbox.control}/mail`)).text();
  expect(inbox).toContain("&lt;script&gt;alert(2)&lt;/script&gt;");
  expect(inbox).not.toContain("<script>alert");
  const { id } = await onlyMail();
  const letter = await (await fetch(`${sandbox.control}/mail/${id}`)).text();
  expect(letter).toMatch(/<iframe[^>]+sandbox="allow-popups/s);
  expect(letter).not.toContain("<script>alert");
  const html = await fetch(`${sandbox.control}/mail/${id}/html`);
  expect(html.headers.get("content-security-policy")).toMatch(/^sandbox .*default-src 'none'/);
  expect((await fetch(`${sandbox.control}/mail/999`)).status).toBe(404);
});
