import { describe, expect, test } from "vitest";
import { z } from "zod";
import { env } from "@/lib/env";
import { AppError, statusOf } from "@/lib/errors";
import { withRequestId } from "@/lib/log";
import { pageOf } from "@/lib/page";
import { created, data, page, problem, seeOther } from "./respond";

const requestId = "7a6f";
const read = async (make: () => Response) => {
  const response = withRequestId(requestId, make);
  return { status: response.status, headers: response.headers, body: await response.json() };
};

test("an answer carries its data and the number of its request, and no cache keeps it", async () => {
  const { status, headers, body } = await read(() => data({ id: 1 }));
  expect([status, body]).toEqual([200, { data: { id: 1 }, meta: { requestId } }]);
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("x-request-id")).toBe(requestId);
  expect((await read(() => created({}))).status).toBe(201);
});

test("a page says where it stands", async () => {
  const { body } = await read(() => page(pageOf(["a", "b"], { page: 2, limit: 2 }, 5)));
  expect(body).toEqual({
    data: ["a", "b"],
    meta: {
      requestId,
      pagination: { page: 2, limit: 2, total: 5, isTotalCapped: false, hasNext: true },
    },
  });
});

test.each(Object.entries(statusOf))(
  "a refusal “%s” is status %i, in words and in one shape",
  async (code, status) => {
    const error = new AppError(code as keyof typeof statusOf, "Not so.", { field: "amount" });
    const answer = await read(() => problem(error));
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      error: { code, message: "Not so.", details: { field: "amount" }, requestId },
    });
  },
);

test("whoever asks too often is told when to come back", async () => {
  const details = { retryAfterSeconds: 42, limit: 5, remaining: 0, resetSeconds: 42 };
  const { headers } = await read(() => problem(new AppError("rate_limited", "Slowly.", details)));
  expect(Object.fromEntries(headers)).toMatchObject({
    "retry-after": "42",
    "ratelimit-limit": "5",
    "ratelimit-remaining": "0",
    "ratelimit-reset": "42",
  });
});

test("a wrong shape names every field", async () => {
  const shape = z.object({ amount: z.number(), bank: z.object({ id: z.string() }) });
  const { status, body } = await read(() => problem(shape.safeParse({ bank: {} }).error));
  expect(status).toBe(422);
  expect(body.error).toMatchObject({
    code: "invalid",
    details: [
      { field: "amount", message: expect.any(String) },
      { field: "bank.id", message: expect.any(String) },
    ],
  });
});

test("a body that is no JSON is the caller's mistake", async () => {
  const error = await new Request(env.APP_URL, { method: "POST", body: "{" })
    .json()
    .catch((caught) => caught);
  expect(await read(() => problem(error))).toMatchObject({
    status: 400,
    body: { error: { code: "invalid" } },
  });
});

describe("FW-23 what we did not foresee stays with us", () => {
  test.each([
    new Error("relation users does not exist: select password_hash"),
    "thrown words with secrets",
    Object.assign(new Error("duplicate key"), { code: "23505", detail: "ana@example.com" }),
    undefined,
  ])("%s", async (error) => {
    const { status, body } = await read(() => problem(error));
    expect(status).toBe(500);
    expect(body).toEqual({
      error: { code: "internal", message: "Something went wrong on our side.", requestId },
    });
  });
});

test("after a form the browser reads another page of ours", () => {
  const response = seeOther("/studio?tab=posts");
  expect([response.status, response.headers.get("location")]).toEqual([
    303,
    `${env.APP_URL}/studio?tab=posts`,
  ]);
});
