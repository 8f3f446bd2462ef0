import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A reply as a value, so that a fault can still replace it after the effect has happened. */
export interface Answer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer | Readable;
}

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  body: `${JSON.stringify(value)}\n`,
});

export const seeOther = (location: string): Answer => ({ status: 303, headers: { location } });

/** Drops what an answer holds open when it will not be sent. */
export function discard(answer: Answer): void {
  if (answer.body instanceof Readable) answer.body.destroy();
}

export async function send(response: ServerResponse, answer: Answer): Promise<void> {
  const { status, headers = {}, body } = answer;
  const sized = typeof body === "string" || Buffer.isBuffer(body);
  response.writeHead(status, sized ? { ...headers, "content-length": Buffer.byteLength(body) } : headers);
  if (body instanceof Readable) await pipeline(body, response);
  else response.end(response.req.method === "HEAD" ? undefined : body);
}
