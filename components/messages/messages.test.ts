import { expect, test } from "vitest";
import en from "./en.json";
import ptBR from "./pt-BR.json";

const texts = (node: object, path = ""): [key: string, text: string][] =>
  Object.entries(node).flatMap(([name, value]) => {
    const key = path ? `${path}.${name}` : name;
    return typeof value === "string" ? [[key, value] as [string, string]] : texts(value, key);
  });

const keys = (messages: object) =>
  texts(messages)
    .map(([key]) => key)
    .sort();
const holes = (text: string) =>
  [...new Set(text.match(/(?<!(?:none|zero|one|many|other|=\d+) ?)\{\w+/g))].sort();

test("both languages have exactly the same keys", () => {
  expect(keys(en)).toEqual(keys(ptBR));
});

test("no text is empty", () => {
  const blank = [...texts(ptBR), ...texts(en)].filter(([, text]) => text.trim() === "");
  expect(blank).toEqual([]);
});

test("both languages leave room for the same values", () => {
  const english = new Map(texts(en));
  const different = texts(ptBR).filter(
    ([key, text]) => String(holes(text)) !== String(holes(english.get(key) ?? "")),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});
