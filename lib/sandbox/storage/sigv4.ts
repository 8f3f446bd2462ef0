import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { S3Request } from "./s3-request";

/** Signature Version 4 as arithmetic; who may do what is decided in authenticate.ts. */

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

export interface Scope {
  readonly date: string;
  readonly region: string;
}

export const scopeText = ({ date, region }: Scope): string => `${date}/${region}/s3/aws4_request`;

export const signingKey = (secret: string, { date, region }: Scope): Buffer =>
  [region, "s3", "aws4_request"].reduce<Buffer>(hmac, hmac(`AWS4${secret}`, date));

export const sign = (key: Buffer, text: string): string => hmac(key, text).toString("hex");

export function sameSignature(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** RFC 3986: unlike encodeURIComponent it leaves only letters, digits and - . _ ~ as they are. */
export const encodeRfc3986 = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export function stringToSign(
  request: S3Request,
  signedHeaders: readonly string[],
  payloadHash: string,
  time: string,
  scope: Scope,
): string {
  const canonical = [
    request.method,
    request.path.split("/").map(encodeRfc3986).join("/"),
    canonicalQuery(request),
    ...signedHeaders.map((name) => `${name}:${(request.header(name) ?? "").trim().replace(/\s+/g, " ")}`),
    "",
    signedHeaders.join(";"),
    payloadHash,
  ].join("\n");
  return ["AWS4-HMAC-SHA256", time, scopeText(scope), sha256(canonical)].join("\n");
}

function canonicalQuery({ query }: S3Request): string {
  return query
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => [encodeRfc3986(name), encodeRfc3986(value)] as const)
    .sort(([a, x], [b, y]) => order(a, b) || order(x, y))
    .map((pair) => pair.join("="))
    .join("&");
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
