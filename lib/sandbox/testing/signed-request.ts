import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { readRequest } from "../storage/s3-request";
import { sign, signingKey, stringToSign } from "../storage/sigv4";
import { Bucket, credentials } from "./s3";
import type { TestSandbox } from "./start-sandbox";

export interface Signed {
  readonly headers: Record<string, string>;
  readonly key: Buffer;
  readonly signature: string;
  readonly time: string;
  readonly scope: { date: string; region: string };
}

const basic = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, "");

/** Signs by hand what the SDK would never send. */
export function signHeaders(
  sandbox: TestSandbox,
  method: string,
  url: string,
  extra: Record<string, string>,
  at = new Date(),
): Signed {
  const time = basic(at);
  const scope = { date: time.slice(0, 8), region: "auto" };
  const payloadHash = extra["x-amz-content-sha256"] ?? "UNSIGNED-PAYLOAD";
  const headers: Record<string, string> = {
    host: new URL(sandbox.storage).host,
    "x-amz-content-sha256": payloadHash,
    "x-amz-date": time,
    ...extra,
  };
  const names = Object.keys(headers).sort();
  const distinct = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  const view = readRequest({ method, url, headers, headersDistinct: distinct } as never, () => {});
  const key = signingKey(credentials.secretAccessKey, scope);
  const signature = sign(key, stringToSign(view, names, payloadHash, time, scope));
  const credential = `${credentials.accessKeyId}/${scope.date}/auto/s3/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return { headers: { ...headers, authorization }, key, signature, time, scope };
}

export interface RawReply {
  readonly status: number;
  readonly code: string | undefined;
}

/** Node's own client, because fetch would tidy the path and the length. */
export function sendRaw(
  sandbox: TestSandbox,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: Buffer | string = "",
): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(sandbox.storage, { method, path, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1] }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

export const pathOf = (key: string): string => `/${Bucket}/${key}`;

export const sha256Hex = (data: Buffer | string): string => createHash("sha256").update(data).digest("hex");
