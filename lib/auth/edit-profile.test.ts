import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { aFan, anImage, aVideo } from "@/lib/testing/factories";
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

test("a picture of one's own becomes the avatar, stays when nothing is said of it, and is taken away", async () => {
  const fan = await aFan();
  const { id } = await anImage({ uploadedBy: fan.id });
  const avatarAfter = async (form: { avatar?: string }) => {
    await editProfile(fan.id, profileInput.parse({ displayName: "Ana", locale: "en", ...form }));
    const [saved] = await db.select().from(users).where(eq(users.id, fan.id));
    return saved?.avatarMediaId;
  };
  expect(await avatarAfter({ avatar: id })).toBe(id);
  expect(await avatarAfter({})).toBe(id);
  expect(await avatarAfter({ avatar: "" })).toBeNull();
});

test("AZ-03 nothing that somebody else sent, and nothing that is no picture, becomes an avatar", async () => {
  const [fan, other] = [await aFan(), await aFan()];
  const [theirs, film] = [await anImage({ uploadedBy: other.id }), await aVideo({ uploadedBy: fan.id })];
  for (const avatar of [theirs.id, film.id, crypto.randomUUID()]) {
    const editing = editProfile(fan.id, { displayName: "Ana", locale: "en", avatar });
    await expect(editing).rejects.toMatchObject({ code: "invalid", details: { field: "avatar" } });
  }
  const [saved] = await db.select().from(users).where(eq(users.id, fan.id));
  expect(saved).toMatchObject({ avatarMediaId: null, displayName: fan.displayName });
});
