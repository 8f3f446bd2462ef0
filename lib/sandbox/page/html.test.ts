import { expect, test } from "vitest";
import { html } from "./html";

test("what is put in is text, and only what this template made is markup", () => {
  const link = html`<a href="${'"><script>'}">${"<b>"}</a>`;
  expect(link.text).toBe('<a href="&quot;&gt;&lt;script&gt;">&lt;b&gt;</a>');
  expect(html`<p>${[link, "&", 1]}${false}${undefined}</p>`.text).toBe(`<p>${link.text}&amp;1</p>`);
});
