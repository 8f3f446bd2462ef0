import type { IncomingMessage } from "node:http";
import { hasLargeBody } from "./body-limit.ts";
import { isApi, isOurs, own } from "./own-address.ts";
import { isForeign } from "./own-origin.ts";
import { type Refusal, refusals } from "./refuse.ts";

const pageMethods = ["GET", "HEAD", "POST", "OPTIONS"];
const apiMethods = [...pageMethods, "PUT", "PATCH", "DELETE"];
const longestAddress = 8 * 1024;
/** Load balancers know a process by its number only. */
const healthPath = /^\/api\/health(\/ready)?(\?|$)/;

/** What is wrong with a request that no page and no route should see; null: it may come in. */
export function refusalOf(request: IncomingMessage): Refusal | null {
  const { method = "", url = "", headers } = request;
  if (!methodsAt(url).includes(method)) return notAllowed(url);
  if (headers.upgrade !== undefined) return refusals.upgrade;
  if (url.length > longestAddress) return refusals.longAddress;
  if (!isWellFormed(method, url)) return refusals.malformed;

  if (!isOurs(request) && !isHealthCheck(request)) return askedElsewhere(request);
  if (hasLargeBody(request)) return refusals.tooLarge;
  if (isForeign(request)) return refusals.foreign;
  return method === "OPTIONS" && !isApi(url) ? { status: 204, headers: allowed(url) } : null;
}

export const notAllowed = (url: string): Refusal => ({ ...refusals.method, headers: allowed(url) });

const methodsAt = (url: string) => (isApi(url) ? apiMethods : pageMethods);
const allowed = (url: string) => ({ Allow: methodsAt(url).join(", ") });

const isReading = (method = "") => method === "GET" || method === "HEAD";
const isHealthCheck = ({ method, url = "" }: IncomingMessage) => isReading(method) && healthPath.test(url);

function askedElsewhere({ method, url, headers: { host } }: IncomingMessage): Refusal {
  if (!host || host.includes(",")) return refusals.malformed;
  return isReading(method) ? { status: 308, headers: { Location: own.origin + url } } : refusals.elsewhere;
}

function isWellFormed(method: string, url: string): boolean {
  if (!url.startsWith("/")) return method === "OPTIONS" && url === "*";
  if (!url.includes("%")) return true;
  const [path = ""] = url.split("?", 1);
  return !url.includes("%00") && isDecodable(path);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
