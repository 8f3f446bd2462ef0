import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { aFan } from "@/lib/testing/factories";
import { unsubscribe, unsubscribeKey } from "./unsubscribe";

const preferencesOf = async (id: string) =>
  (await db.select().from(users).where(eq(users.id, id)))[0]?.notificationPreferences;

test("the link of a letter ends letters about new posts, and touches nothing else", async () => {
  const fan = await aFan({ notificationPreferences: { receipts: true } });
  await unsubscribe(fan.id, unsubscribeKey(fan.id));
  await unsubscribe(fan.id, unsubscribeKey(fan.id));
  expect(await preferencesOf(fan.id)).toEqual({ receipts: true, newPosts: false });
});

test("AZ-03 the link of one reader does nothing to another", async () => {
  const [ana, bia] = [await aFan(), await aFan()];
  await expect(unsubscribe(bia.id, unsubscribeKey(ana.id))).rejects.toMatchObject({ code: "not_found" });
  expect(await preferencesOf(bia.id)).toEqual({});
});
