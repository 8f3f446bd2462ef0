import { Readable } from "node:stream";
import { NextResponse } from "next/server";
import { z } from "zod";
import { env } from "@/lib/env";
import { type AppError, isAppError, statusOf } from "@/lib/errors";
import { log, requestId } from "@/lib/log";
import type { Page } from "@/lib/page";
import type { Allowance } from "@/lib/rate-limit";

const headers = () => ({ "cache-control": "private, no-store", "x-request-id": requestId() ?? "" });

export const data = (value: unknown, status = 200): Response =>
  Response.json({ data: value, meta: { requestId: requestId() } }, { status, headers: headers() });

export const created = (value: unknown): Response => data(value, 201);

export const page = <Item>({ items, ...pagination }: Page<Item>): Response =>
  Response.json({ data: items, meta: { requestId: requestId(), pagination } }, { headers: headers() });

/** How much of its limit the caller has left, unless the answer speaks of a stricter one already. */
export function withAllowance(response: Response, allowance: Allowance): Response {
  if (response.headers.has("ratelimit-limit")) return response;
  for (const [name, value] of Object.entries(allowanceHeaders(allowance))) response.headers.set(name, value);
  return response;
}

const allowanceHeaders = ({ limit, remaining, resetSeconds }: Record<keyof Allowance, unknown>) => ({
  "ratelimit-limit": String(limit),
  "ratelimit-remaining": String(remaining),
  "ratelimit-reset": String(resetSeconds),
});

/** Sent while it is being made. */
export const csvFile = (name: string, lines: AsyncIterable<string>): Response =>
  new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream, {
    headers: {
      ...headers(),
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });

/** After a form: another page of ours, read with GET. */
export const seeOther = (path: string): NextResponse =>
  NextResponse.redirect(new URL(path, env.APP_URL), 303);

/** To another house, such as the storage, for this once; it is not told where from. */
export const leaveTo = (address: string): NextResponse =>
  NextResponse.redirect(address, {
    status: 303,
    headers: { ...headers(), "referrer-policy": "no-referrer" },
  });

type Problem = { code: string; message: string; details?: unknown };

const answer = (status: number, error: Problem, more: Record<string, string> = {}): Response =>
  Response.json(
    { error: { ...error, requestId: requestId() } },
    { status, headers: { ...headers(), ...more } },
  );

/** Every failure leaves in one shape. What we did not foresee is told to the log, never to the caller. */
export function problem(error: unknown): Response {
  if (isAppError(error)) {
    const { code, message, details } = error;
    return answer(error.status, { code, message, details }, limitHeaders(error));
  }
  if (error instanceof z.ZodError) {
    const details = error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
    return answer(statusOf.invalid, { code: "invalid", message: "Some fields are not right.", details });
  }
  if (error instanceof SyntaxError)
    return answer(400, {
      code: "invalid",
      message: "The body must be valid JSON, sent as application/json.",
    });
  log.error({ error }, "a route failed");
  return answer(500, { code: "internal", message: "Something went wrong on our side." });
}

function limitHeaders({ details = {} }: AppError): Record<string, string> {
  const { retryAfterSeconds, limit, remaining, resetSeconds } = details;
  return {
    ...(retryAfterSeconds !== undefined && { "retry-after": String(retryAfterSeconds) }),
    ...(limit !== undefined && allowanceHeaders({ limit, remaining, resetSeconds })),
  };
}
