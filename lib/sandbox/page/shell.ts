import { readFileSync } from "node:fs";
import type { Answer } from "../http/answer";
import type { Route } from "../http/route";
import { type Html, html } from "./html";

const policy = (onward: string) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    `form-action 'self' ${onward}`.trim(),
    "frame-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Onward is the origin to which the answer to a form may lead: browsers hold redirects to the policy as well. */
export function page(title: string, body: Html, status = 200, onward = ""): Answer {
  const document = html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="dark light">
  <title>${title} · CreatorFlix sandbox</title>
  <link rel="stylesheet" href="/page.css">
  <script src="/slider.js" defer></script>
</head>
<body><main>${body}</main></body>
</html>`;
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy(onward),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
    },
    body: document.text,
  };
}

export const pageAssets: readonly Route[] = [
  asset("page.css", "text/css"),
  asset("slider.js", "text/javascript"),
];

function asset(name: string, type: string): Route {
  const body = readFileSync(new URL(name, import.meta.url));
  return {
    method: "GET",
    path: new RegExp(`^/${name.replace(".", "\\.")}$`),
    answer: () => ({ status: 200, headers: { "content-type": `${type}; charset=utf-8` }, body }),
  };
}
