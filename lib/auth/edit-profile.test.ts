import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { aFan } from "@/lib/testing/factories";
import { editProfile, profileInput } from "./edit-profile";

const nameFrom = (displayName: string) =>
  profileInput.safeParse({ displayName, locale: "en" }).data?.displayName;

test("a name is kept as it is meant: one line, nothing around it, nothing invisible in it", () => {
  expect(nameFrom("  Ana \n  Lima ")).toBe("Ana Lima");
  expect(nameFrom("Ana\u202eamiL")).toBe("AnaamiL");
  expect(nameFrom("Zoë 👩‍🎨")).toBe("Zoë 👩‍🎨");
  expect(nameFrom(" \u200b ")).toBeNull();
  expect(nameFrom("a".repeat(60))).toHaveLength(60);
  expect(nameFrom("a".repeat(61))).toBeUndefined();
});

test("only languages that mails are written in are taken", () => {
  expect(profileInput.safeParse({ displayName: "Ana", locale: "fr" }).success).toBe(false);
});

test("AU-01 nothing else of a person can be written along", async () => {
  const fan = await aFan({ displayName: "Bia" });
  const form = { displayName: "Ana", locale: "en", role: "admin", emailVerifiedAt: "2020-01-01" };
  await editProfile(fan.id, profileInput.parse(form));
  const [saved] = await db.select().from(users).where(eq(users.id, fan.id));
  expect(saved).toEqual({ ...fan, displayName: "Ana", locale: "en", updatedAt: expect.any(Date) });
});
