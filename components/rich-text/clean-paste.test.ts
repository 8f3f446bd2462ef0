import { expect, test } from "vitest";
import { cleanPaste } from "./clean-paste";

test("what Word adds is dropped, and its headings become ours", () => {
  const pasted = `<html xmlns:o="urn:x"><head><meta charset=utf-8><style><!-- p.MsoNormal {margin:0} --></style></head>
<body><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><h1>Title</h1><h5>Small</h5>
<p class=MsoNormal>Text<o:p></o:p></p></body></html>`;
  const cleaned = cleanPaste(pasted);
  expect(cleaned).not.toMatch(/mso 9|<style|margin|o:p|<meta|WordDocument/);
  expect(cleaned).toContain("<h2>Title</h2><h3>Small</h3>");
  expect(cleaned).toContain("Text</p>");
});

test("headers, hrefs and words that only look like headings stay", () => {
  const html = '<header>a</header><p><a href="https://h1.example">h1</a></p>';
  expect(cleanPaste(html)).toBe(html);
});
