import type { IncomingMessage, ServerResponse } from "node:http";
import { hangUp, patienceMs, refusals } from "./refuse.ts";

/** What a form or a call may weigh. Files never come this way: they go to the storage. */
export const largestBody = 512 * 1024;

export const hasLargeBody = ({ headers }: IncomingMessage): boolean =>
  headers["content-length"] !== undefined && Number(headers["content-length"]) > largestBody;

/**
 * Counts a body whose length nobody announced. `push` is where Node hands over each piece of it: what goes over
 * the limit never arrives, nor does its end, so that nobody takes the part for the whole.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers["transfer-encoding"] === undefined) return;
  const push = request.push.bind(request);
  let received = 0;
  request.push = (piece, encoding) => {
    received += piece?.length ?? 0;
    if (received <= largestBody) return push(piece, encoding);
    request.push = () => true;
    cut(request, response);
    return true;
  };
}

function cut(request: IncomingMessage, response: ServerResponse): void {
  // Past its headers an answer can only be broken off.
  if (!response.socket || response.headersSent) return void request.destroy();
  hangUp(response.socket, refusals.tooLarge, request.url);
  setTimeout(() => request.destroy(), patienceMs);
}
