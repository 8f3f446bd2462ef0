import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Letter } from "../letter";
import { darkStyles, styles } from "./styles";
import { writeMail } from "./write";

const letter: Letter = {
  id: "1",
  to: "ana@example.com",
  locale: "pt-BR",
  name: "Ana",
  link: "https://creatorflix.example/api/links/reset-password?token=abc&x=1",
  where: { userAgent: null, ip: null, at: new Date("2026-11-27T17:05:00Z") },
  news: { kind: "reset_password", lifetimeMs: 1_800_000, hasPasskey: false },
};

test("the text twin says the same as the page, word for word", async () => {
  const { text } = await writeMail(letter, "CreatorFlix");
  expect(text).toBe(`CreatorFlix


Crie uma nova senha

Olá, Ana!

Recebemos um pedido para trocar a senha da sua conta.

O link vale por 30 minutos e funciona uma única vez.

Criar nova senha https://creatorflix.example/api/links/reset-password?token=abc&x=1

Aparelho: Aparelho desconhecido
Endereço IP: Desconhecido
Quando: 27 nov. 2026, 14:05 (Brasília)

Não foi você?

Ignore este e-mail: a sua senha continua a mesma.

Você recebeu este e-mail porque a sua conta no CreatorFlix usa este endereço.`);
});

test("opening a letter fetches nothing and runs nothing", async () => {
  const { html } = await writeMail(letter, "CreatorFlix");
  expect(html).not.toMatch(/<(img|link|script|iframe|object|video)\b|\bsrc=|url\(|@import|\son\w+=/);
  const addresses = [...html.matchAll(/\bhref="([^"]*)"/g)].map(([, address]) => address);
  expect(new Set(addresses)).toEqual(new Set([letter.link?.replace("&", "&amp;")]));
});

test("a letter carries the name the brand has now", async () => {
  const { html, text } = await writeMail(letter, "Tap2");
  expect(html).not.toContain("CreatorFlix");
  expect(text).toContain("a sua conta no Tap2");
});

test("light and dark use the colours of the house", () => {
  const tokens = readFileSync("app/globals.css", "utf8");
  const colours = `${JSON.stringify(styles)} ${darkStyles}`.match(/#[0-9a-f]{6}\b/g) ?? [];
  expect(colours.length).toBeGreaterThan(10);
  for (const colour of colours) expect(tokens).toContain(colour);
});
