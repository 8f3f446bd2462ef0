import { NextResponse } from "next/server";
import { z } from "zod";
import { env } from "@/lib/env";
import { type AppError, isAppError, statusOf } from "@/lib/errors";
import { log, requestId } from "@/lib/log";
import type { Page } from "@/lib/page";

const headers = () => ({ "cache-control": "private, no-store", "x-request-id": requestId() ?? "" });

export const data = (value: unknown, status = 200): Response =>
  Response.json({ data: value, meta: { requestId: requestId() } }, { status, headers: headers() });

export const created = (value: unknown): Response => data(value, 201);

export const page = <Item>({ items, ...pagination }: Page<Item>): Response =>
  Response.json({ data: items, meta: { requestId: requestId(), pagination } }, { headers: headers() });

/** After a form: another page of ours, read with GET. */
export const seeOther = (path: string): NextResponse =>
  NextResponse.redirect(new URL(path, env.APP_URL), 303);

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
    return answer(error.status, { code, message, details }, retryAfter(error));
  }
  if (error instanceof z.ZodError) {
    const details = error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
    return answer(statusOf.invalid, { code: "invalid", message: "Some fields are not right.", details });
  }
  if (error instanceof SyntaxError)
    return answer(400, { code: "invalid", message: "The body is not valid JSON." });
  log.error({ error }, "a route failed");
  return answer(500, { code: "internal", message: "Something went wrong on our side." });
}

const retryAfter = ({ details }: AppError): Record<string, string> =>
  details?.retryAfterSeconds ? { "retry-after": String(details.retryAfterSeconds) } : {};
