import type { IncomingMessage } from "node:http";
import { readBody } from "../http/read-body";

export interface GoogleRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly authorization: string;
}

const longestForm = 64 * 1024;

export async function readGoogleRequest(raw: IncomingMessage, proceed: () => void): Promise<GoogleRequest> {
  const { pathname, searchParams } = new URL(`http://google${raw.url ?? "/"}`);
  proceed();
  return {
    method: raw.method === "HEAD" ? "GET" : (raw.method ?? ""),
    path: pathname,
    query: searchParams,
    form: new URLSearchParams((await readBody(raw, longestForm)).toString("utf8")),
    authorization: raw.headers.authorization ?? "",
  };
}
