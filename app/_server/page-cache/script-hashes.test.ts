import { expect, test } from "vitest";
import { scriptHashes } from "./script-hashes";

/** As a browser does it: SHA-256 over the UTF-8 bytes of what stands between the tags. */
async function hashOf(body: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

const page = (...scripts: string[]) =>
  `<!DOCTYPE html><html><head>${scripts.join("")}</head><body>á</body></html>`;

test.each([
  ["<script>", "self.__next_f=[]"],
  ['<script id="_R_">', "requestAnimationFrame(function(){})"],
  ['<script type="module" async="">', "import('/x.js')"],
  ['<script data-src="/x.js">', "let a = 1 < 2 && 3 > 2"],
  ["<script>", 'push([1,"Olá, José — 🎨\\u003cb\\u003e"])'],
  ["<script>", "\n  spaces count \n"],
])("%s%s</script> runs by its hash", async (tag, body) => {
  expect(scriptHashes(page(`${tag}${body}</script>`))).toBe(await hashOf(body));
});

test.each([
  '<script src="/_next/x.js"></script>',
  '<script async="" src="/_next/x.js" id="_R_"></script>',
  '<script type="application/ld+json">{"name":"Ana"}</script>',
  '<script type="application/json">{}</script>',
  "<p>No script at all</p>",
])("%s needs no hash", (html) => {
  expect(scriptHashes(page(html))).toBe("");
});

test("each body is named once, in the order of the page, and nothing else is", async () => {
  const html = page(
    "<script>a()</script>",
    '<script src="/x.js"></script>',
    "<script>b()</script>",
    "<script>a()</script>",
  );
  expect(scriptHashes(html)).toBe(`${await hashOf("a()")} ${await hashOf("b()")}`);
});
