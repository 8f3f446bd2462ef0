import type { IncomingMessage } from "node:http";
import { S3Error } from "./s3-error";

export interface S3Request {
  readonly method: string;
  /** Decoded, in the order sent; names keep their case. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly path: string;
  readonly bucket: string;
  readonly key: string;
  readonly raw: IncomingMessage;
  /** To be called before the body is read. */
  readonly proceed: () => void;
  /** All values of a header, as a signature sees them; undefined when it was not sent. */
  header(name: string): string | undefined;
  parameter(name: string): string | undefined;
  /** A header, or the query parameter a presigned address carries in its place. */
  amz(name: string): string | undefined;
}

/** Read by hand, because URL would resolve "..", and a key may contain it. */
export function readRequest(raw: IncomingMessage, proceed: () => void): S3Request {
  const [rawPath = "/", ...rest] = (raw.url ?? "/").split("?");
  const path = decode(rawPath);
  const [bucket, key] = placeOf(raw.headers.host ?? "", path);
  const query = rest.join("?").split("&").filter(Boolean).map(readParameter);
  const parameter = (name: string) => query.find(([candidate]) => candidate === name)?.[1];
  const header = (name: string) => raw.headersDistinct[name]?.join(",");
  const hoisted = parameter("X-Amz-Signature") !== undefined;
  if (Buffer.byteLength(key) > 1024) throw new S3Error("KeyTooLongError");

  return {
    method: raw.method ?? "GET",
    query,
    path,
    bucket,
    key,
    raw,
    proceed,
    header,
    parameter,
    amz: (name) => header(name) ?? (hoisted ? parameter(name) : undefined),
  };
}

/** The bucket stands in the path, or in the host as it does at AWS. */
function placeOf(host: string, path: string): [bucket: string, key: string] {
  const inHost = /^(.+)\.localhost(:\d+)?$/.exec(host)?.[1];
  if (inHost) return [inHost, path.slice(1)];
  const [, bucket = "", key = ""] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  return [bucket, key];
}

function readParameter(text: string): readonly [string, string] {
  const [name = "", ...value] = text.replaceAll("+", "%20").split("=");
  return [decode(name), decode(value.join("="))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error("InvalidURI");
  }
}
