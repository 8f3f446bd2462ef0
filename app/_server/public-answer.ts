import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { NextResponse } from "next/server";
import { env } from "@/lib/env";
import { requestId } from "@/lib/log";
import type { Page } from "@/lib/page";

/** The same for everybody, but it may change at any moment: whoever holds it asks whether it still is so. */
const rule = { "cache-control": "private, max-age=0, must-revalidate" };

type Sent = { type: string; body: string; more?: Record<string, string> };

/** Told to whoever has not got it yet; whoever has is told just that. */
export function publicAnswer(request: Request, { type, body, more }: Sent, tag = tagOf(body)): Response {
  const headers = { ...rule, ...more, etag: tag, "content-type": type };
  const held = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""));
  if (!held.includes(tag)) return new Response(body, { headers });
  return new Response(null, { status: 304, headers });
}

/** The number of the request stands in the answer, and makes it no other one. */
function publicJson(request: Request, value: object, meta: object): Response {
  const body = JSON.stringify({ ...value, meta: { requestId: requestId(), ...meta } });
  const more = { "x-request-id": requestId() ?? "" };
  return publicAnswer(
    request,
    { type: "application/json", body, more },
    tagOf(JSON.stringify([value, meta])),
  );
}

export const publicData = (request: Request, data: unknown): Response => publicJson(request, { data }, {});

export const publicPage = <Item>(request: Request, { items, ...pagination }: Page<Item>): Response =>
  publicJson(request, { data: items }, { pagination });

const tagOf = (text: string): string =>
  `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;

/** A drawing of our own, in which nothing can run. */
export const drawing = (svg: string): Response =>
  new Response(svg, {
    headers: {
      "content-type": "image/svg+xml",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "public, max-age=86400",
    },
  });

/** Sent while it is being made, however long it is. */
export const xmlLines = (lines: AsyncIterable<string>): Response =>
  new Response(Readable.toWeb(Readable.from(encoded(lines))) as ReadableStream, {
    headers: { ...rule, "content-type": "application/xml; charset=utf-8" },
  });

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}

/** What only one reader may have, and nobody may keep on the way. */
export const privateXml = (body: string): Response =>
  new Response(body, {
    headers: { "cache-control": "private, no-store", "content-type": "application/rss+xml; charset=utf-8" },
  });

/** For good: bookmarks and programs may learn the new address. */
export const movedTo = (path: string): NextResponse => NextResponse.redirect(new URL(path, env.APP_URL), 308);
