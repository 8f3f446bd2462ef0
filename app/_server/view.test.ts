import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { startSession } from "@/lib/auth/sessions";
import { env } from "@/lib/env";
import { moveClock } from "@/lib/testing/clock";
import { aFan, aUser } from "@/lib/testing/factories";
import { action } from "./action";
import { data } from "./respond";
import { route } from "./route";
import { currentUser, forgetSession, rememberSession } from "./session";
import { newVisitor, visitor } from "./testing/visitor";
import { beginView, endView } from "./view";

vi.mock("next/headers", async () => (await import("./testing/visitor")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("./testing/visitor")).nextIntl);

beforeEach(() => newVisitor());

async function signInAs(user: { id: string; role: "fan" | "admin" | "creator" }) {
  await rememberSession(
    await db.transaction((tx) => startSession(tx, user, { ip: null, userAgent: null, token: null })),
  );
  return currentUser();
}

async function lookingAt() {
  const [admin, fan] = [await aUser({ role: "admin" }), await aFan()];
  const me = await signInAs(admin);
  await beginView(me?.session.id ?? "", fan.id);
  return { admin, fan };
}

test("AZ-14 an admin who looks through a fan's eyes sees as the fan, and the admin is not forgotten", async () => {
  const { admin, fan } = await lookingAt();
  expect(await currentUser()).toMatchObject({
    id: fan.id,
    role: "fan",
    viewedBy: { id: admin.id, email: admin.email },
  });
  await endView();
  expect(await currentUser()).toMatchObject({ id: admin.id, role: "admin", viewedBy: null });
});

test("AZ-14 looking is all: every form and every changing route is refused", async () => {
  await lookingAt();
  const run = vi.fn(async () => {});
  const save = action({ may: "account.change", input: z.object({}) }, run);
  expect(await save(null, new FormData())).toMatchObject({ ok: false, error: { code: "forbidden" } });
  const change = route({ may: "account.change" }, async () => data(await run()));
  const read = route({ may: "account.read" }, async ({ user }) => data(user.role));
  const ask = (method: string) => new Request(env.APP_URL, { method });
  expect((await change(ask("POST"))).status).toBe(403);
  expect((await (await read(ask("GET"))).json()).data).toBe("fan");
  expect(run).not.toHaveBeenCalled();
});

test("AZ-14 nobody but an admin looks, and only in the session it was begun in, for half an hour", async () => {
  const { admin, fan } = await lookingAt();
  const view = visitor.cookies.get("view");
  moveClock(0.51 / 24);
  expect(await currentUser()).toMatchObject({ id: admin.id });
  moveClock(0);
  expect(await currentUser()).toMatchObject({ id: fan.id });

  await forgetSession();
  const other = await aFan();
  await signInAs(other);
  if (view) visitor.cookies.set("view", view);
  expect(await currentUser()).toMatchObject({ id: other.id, viewedBy: null });
  await signInAs(admin);
  if (view) visitor.cookies.set("view", view);
  expect(await currentUser()).toMatchObject({ id: admin.id, viewedBy: null });
});
