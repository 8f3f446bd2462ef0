import type { IncomingMessage } from "node:http";
import { own } from "./own-address.ts";
import { hasSession } from "./remembered.ts";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);
/** What a page of another site can send without asking anybody. */
const formType = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i;
/** Called by programs, which send no origin and are known by a token or a signature. */
const programsPath = /^\/api\/(v1|webhooks?)\//;

/** Whether a page of another site may have sent this in a visitor's name. What only reads may come from anywhere. */
export function isForeign({ method = "", url = "", headers }: IncomingMessage): boolean {
  if (reading.has(method)) return false;
  const { origin, "sec-fetch-site": site } = headers;
  if (origin !== undefined && origin !== own.origin) return true;
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  return origin === undefined && isBrowsers({ url, headers });
}

/** Browsers say where a form comes from. Who keeps silent must not look like one. */
const isBrowsers = ({ url, headers }: { url: string; headers: IncomingMessage["headers"] }): boolean =>
  hasSession(headers.cookie ?? "") ||
  headers["next-action"] !== undefined ||
  (formType.test(headers["content-type"] ?? "") && !programsPath.test(url));
