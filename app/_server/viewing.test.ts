import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { sessions, settings, twoFactorAuth, users } from "@/db/schema";
import { startSession } from "@/lib/auth/sessions";
import { env } from "@/lib/env";
import { type Permission, permissions } from "@/lib/permissions";
import { aCreator, aFan, anAdmin, aUser, daysFromNow } from "@/lib/testing/factories";
import { action } from "./action";
import { data } from "./respond";
import { route } from "./route";
import { currentUser, rememberSession, requireUser } from "./session";
import { newVisitor, visitor } from "./testing/visitor";
import { beginView } from "./view";

vi.mock("next/headers", async () => (await import("./testing/visitor")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("./testing/visitor")).nextIntl);

beforeEach(() => newVisitor({ "x-forwarded-for": "203.0.113.7" }));

const everyPermission = Object.keys(permissions) as Permission[];

async function anAdminSignsIn({ withFactor = true } = {}) {
  const admin = await anAdmin();
  if (withFactor) await db.insert(twoFactorAuth).values({ userId: admin.id, enabled: true });
  const device = { ip: null, userAgent: null, token: null };
  const ticket = await db.transaction((tx) => startSession(tx, admin, device));
  await rememberSession(ticket);
  return { admin, ticket };
}

async function viewing(client: { id: string }) {
  const { admin, ticket } = await anAdminSignsIn();
  await beginView(ticket.sessionId, client.id);
  return { admin, ticket };
}

async function aCreatorWithPage() {
  const creator = await aUser({ role: "creator", emailVerifiedAt: daysFromNow(-1) });
  await aCreator({ userId: creator.id });
  return creator;
}

test.each(everyPermission)(
  "AZ-14 who only looks does nothing that takes %s: no form is heard",
  async (may) => {
    await viewing(await aCreatorWithPage());
    const run = vi.fn(async () => {});
    const answer = await action({ may, input: z.object({}) }, run)(null, new FormData());
    expect(answer).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(run).not.toHaveBeenCalled();
  },
);

test("AZ-14 routes may be read and nothing else, whatever the method is", async () => {
  await viewing(await aCreatorWithPage());
  const run = vi.fn(async () => data("done"));
  const ask = async (method: string, may: Permission) =>
    (await route({ may }, run)(new Request(env.APP_URL, { method }))).status;
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "HEAD"])
    for (const may of ["account.change", "studio.change"] as const)
      expect(await ask(method, may), `${method} ${may}`).toBe(403);
  expect(run).not.toHaveBeenCalled();
  expect(await ask("GET", "account.read")).toBe(200);
  expect(await ask("GET", "admin.read")).toBe(403);
});

test("AZ-14 the view ends when the admin is none any more", async () => {
  const { admin } = await viewing(await aFan());
  await db.update(users).set({ role: "fan" }).where(eq(users.id, admin.id));
  expect(await currentUser()).toMatchObject({ id: admin.id, role: "fan", viewedBy: null });
});

test("AZ-14 a forged view, and one of somebody who is an admin by now, show the admin themselves", async () => {
  const client = await aFan();
  const { admin, ticket } = await viewing(client);
  await db.update(users).set({ role: "admin" }).where(eq(users.id, client.id));
  expect(await currentUser()).toMatchObject({ id: admin.id, viewedBy: null });
  visitor.cookies.set("view", { value: `${ticket.sessionId} ${client.id}`, attributes: {} });
  expect(await currentUser()).toMatchObject({ id: admin.id, viewedBy: null });
});

test("TF-14 an admin without a second factor sees no page and does no deed of the area once it is due", async () => {
  await anAdminSignsIn({ withFactor: false });
  const run = vi.fn(async () => {});
  const act = () => action({ may: "clients.change", input: z.object({}) }, run)(null, new FormData());
  for (const path of ["/admin", "/admin/clients", "/admin/clients/1", "/admin/audit"])
    await expect(requireUser(path)).rejects.toMatchObject({
      digest: expect.stringContaining("/account/security?required=second-factor"),
    });
  expect(await act()).toMatchObject({ ok: false, error: { code: "forbidden" } });
  expect(run).not.toHaveBeenCalled();

  const value = { secondFactorFrom: daysFromNow(1).toISOString() };
  await db.insert(settings).values({ key: "security", value });
  expect(await requireUser("/admin/clients")).toMatchObject({ role: "admin" });
  expect(await act()).toMatchObject({ ok: true });
});

test("a risky act after a while leads to the question who it is, and back to the very page", async () => {
  const { ticket } = await anAdminSignsIn();
  await db
    .update(sessions)
    .set({ provedAt: daysFromNow(-1) })
    .where(eq(sessions.id, ticket.sessionId));
  const run = vi.fn(async () => {});
  const input = z.object({ id: z.string() });
  const act = action({ may: "clients.change", input, fresh: ({ id }) => `/admin/clients/${id}` }, run);
  const form = new FormData();
  form.append("id", "7");
  await expect(act(null, form)).rejects.toMatchObject({
    digest: expect.stringContaining("/confirm?next=%2Fadmin%2Fclients%2F7"),
  });
  expect(run).not.toHaveBeenCalled();
});
