import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { env } from "../../../lib/env.ts";
import { localeCookie, pickLocale } from "../../../lib/locale.ts";
import { securityHeaders } from "../../../lib/security-headers.ts";
import { type Entry, findPage, type Page } from "../page-cache/entries.ts";

const publicPath = /^\/((creators|posts|products)(\/[a-z0-9/-]*)?|plans)?$/;
const chosenLocale = new RegExp(`(?:^|;\\s*)${localeCookie}=([^;]+)`);
export const hasSession = (cookies: string): boolean => /(?:^|;\s*)(?:__Host-)?session=/.test(cookies);

const fixedHeaders = {
  ...securityHeaders(env.APP_URL),
  "Content-Type": "text/html; charset=utf-8",
  // The same address also answers the router, to whom Next sends parts of the page instead.
  Vary: "Accept-Encoding, Accept-Language, Cookie, rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch",
  "x-nextjs-cache": "HIT",
};

type Encoding = "br" | "gzip" | "identity";
type Parcel = { headers: Record<string, string>; bodies: Partial<Record<Encoding, Buffer>> };
const parcels = new WeakMap<Entry, Parcel>();

/**
 * A signed-out visitor's remembered page, sent as the bytes it was made into once. Everything else, and every
 * page that is not there or not fresh, is Next's to answer.
 */
export function sendRemembered(request: IncomingMessage, response: ServerResponse): boolean {
  const path = roomOf(request);
  const entry = path && findPage(path);
  if (!entry) return false;

  const parcel = parcels.get(entry) ?? wrap(entry);
  if (request.headers["if-none-match"] === parcel.headers.ETag) {
    response.writeHead(304, parcel.headers).end();
    return true;
  }
  const encoding = encodingFor(String(request.headers["accept-encoding"] ?? ""));
  const body = parcel.bodies[encoding] ?? compress(entry.value.html, encoding);
  parcel.bodies[encoding] = body;
  response.writeHead(200, {
    ...parcel.headers,
    ...(encoding !== "identity" && { "Content-Encoding": encoding }),
    "Content-Length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}

/** The place inside the house that answers this request, if it is one that a plain page answers. */
function roomOf({ method, url = "", headers }: IncomingMessage): string | null {
  const cookies = headers.cookie ?? "";
  const isPlain =
    (method === "GET" || method === "HEAD") && !headers.rsc && !headers["next-router-state-tree"];
  if (!isPlain || !publicPath.test(url) || hasSession(cookies)) return null;
  const locale = pickLocale(
    chosenLocale.exec(cookies)?.[1],
    headers["accept-language"] ?? null,
    env.DEFAULT_LOCALE,
  );
  if (url === "/") return `/${locale}`;
  return url === "/creators" ? `/${locale}/discover/all` : `/${locale}${url}`;
}

function wrap(entry: Entry<Page>): Parcel {
  const own = Object.entries(entry.value.headers ?? {}).filter(
    (header): header is [string, string] => typeof header[1] === "string" && !header[0].startsWith("x-next"),
  );
  const hash = createHash("sha256").update(entry.value.html).digest("base64url").slice(0, 22);
  const parcel = { headers: { ...fixedHeaders, ...Object.fromEntries(own), ETag: `"${hash}"` }, bodies: {} };
  parcels.set(entry, parcel);
  return parcel;
}

function encodingFor(accepted: string): Encoding {
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : "identity";
}

/** Once per page and encoding, so it may cost the few milliseconds that a visitor's wait is worth. */
function compress(html: string, encoding: Encoding): Buffer {
  if (encoding === "gzip") return gzipSync(html);
  if (encoding === "identity") return Buffer.from(html);
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}
