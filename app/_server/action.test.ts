import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { action } from "./action";
import { newVisitor } from "./testing/visitor";

vi.mock("next/headers", async () => (await import("./testing/visitor")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("./testing/visitor")).nextIntl);

const may = "public.enter";
const input = z.object({ email: z.email(), password: z.string().min(1), unnamed: z.string().optional() });

function formOf(fields: Record<string, string | Blob>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const typed = { email: "ana@example.com", password: "hunter2" };

beforeEach(() => newVisitor({ "x-forwarded-for": "203.0.113.7" }));

test("what was typed reaches the deed in its right shape, and the answer comes back", async () => {
  const greet = action({ may, input }, async ({ email }) => `Hello ${email}`);
  expect(await greet(null, formOf(typed))).toEqual({ ok: true, data: "Hello ana@example.com" });
});

test("a wrong field is named, what was typed is kept, and a password never comes back", async () => {
  const run = vi.fn(async () => {});
  const save = action({ may, input }, run);
  const form = formOf({
    ...typed,
    email: "ana",
    code: "123456",
    newPassword: "x",
    $ACTION_ID: "y",
    photo: new Blob(),
  });
  expect(await save(null, form)).toEqual({
    ok: false,
    error: { code: "invalid", message: "invalid", fields: { email: ["field.email"] } },
    values: { email: "ana" },
  });
  expect(run).not.toHaveBeenCalled();
});

test("a field that has no words of its own gets the common ones, and an empty form is no accident", async () => {
  const save = action({ may, input }, async () => {});
  expect(await save(null, formOf({ ...typed, unnamed: new Blob() }))).toMatchObject({
    error: { fields: { unnamed: ["field.any"] } },
  });
  expect(await save(null, new FormData())).toMatchObject({
    error: { fields: { email: ["field.email"], password: ["field.password"] } },
    values: {},
  });
});

test("a refusal comes back in words", async () => {
  const pay = action({ may, input }, async () => {
    throw new AppError("payment_failed", "for the log only");
  });
  expect(await pay(null, formOf(typed))).toMatchObject({
    ok: false,
    error: { code: "payment_failed", message: 'code.payment_failed {"minutes":1,"left":0}' },
    values: { email: "ana@example.com" },
  });
});

test("what is no refusal goes on to whom it concerns: a redirect to Next, a fault to the error page", async () => {
  const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;/" });
  const leave = action({ may, input }, async () => {
    throw redirect;
  });
  await expect(leave(null, formOf(typed))).rejects.toBe(redirect);
});

test("AU-07 the sixth try of one source in five minutes is refused, whatever it types", async () => {
  const run = vi.fn(async () => {});
  const enter = action({ may, input, limit: "login" }, run);
  for (let tried = 0; tried < 5; tried += 1) await enter(null, formOf({ email: "no" }));
  expect(await enter(null, formOf(typed))).toMatchObject({
    error: { code: "rate_limited", message: 'code.rate_limited {"minutes":5,"left":0}' },
  });
  expect(run).not.toHaveBeenCalled();
});
