import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/identity";
import { auditEvents } from "@/db/schema/operations";
import { recordAudit } from "./audit";

test("an act and its row are written together or not at all", async () => {
  const actorId = randomUUID();
  const subjectId = randomUUID();
  const act = (fails: boolean) =>
    db.transaction(async (tx) => {
      await tx.insert(users).values({ id: actorId, email: "admin@example.com" });
      await recordAudit(tx, {
        actorId,
        action: "gateways.save",
        subjectType: "payment_gateway",
        subjectId,
        data: { before: { isActive: false, secretKey: "canary" }, after: { isActive: true } },
        ip: "203.0.113.9",
      });
      if (fails) throw new Error("rolled back");
    });

  await expect(act(true)).rejects.toThrow("rolled back");
  expect(await db.select().from(auditEvents)).toEqual([]);

  await act(false);
  expect(await db.select().from(auditEvents)).toEqual([
    {
      id: expect.any(Number),
      actorId,
      action: "gateways.save",
      subjectType: "payment_gateway",
      subjectId,
      data: { before: { isActive: false, secretKey: "[redacted]" }, after: { isActive: true } },
      ip: "203.0.113.9",
      createdAt: expect.any(Date),
    },
  ]);
});

test("AM-08 nobody changes or deletes what was recorded", async () => {
  await db.transaction((tx) => recordAudit(tx, { actorId: null, action: "a.b", subjectType: "c" }));
  const insertOnly = { cause: { message: "audit_events is insert-only" } };
  await expect(db.update(auditEvents).set({ action: "x.y" })).rejects.toMatchObject(insertOnly);
  await expect(db.delete(auditEvents)).rejects.toMatchObject(insertOnly);
});
