import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents, creatorIdentities, creators, users } from "@/db/schema";
import { startSession } from "@/lib/auth/sessions";
import { findSignedInUser } from "@/lib/auth/signed-in-user";
import { discover } from "@/lib/catalog/discover";
import { findProfile } from "@/lib/catalog/profile";
import { now } from "@/lib/clock";
import { invariant } from "@/lib/errors";
import { moveClockTo } from "@/lib/testing/clock";
import { aCreator, aFan, refreshCards } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { findApplication, mayTake, openStep } from "./application";
import { identityInput, readIdentity, saveIdentity } from "./identity";
import { openStudio } from "./open-studio";
import { aboutInput, saveAbout } from "./save-about";
import { pageInput, savePage } from "./save-page";

const identity = { legalName: "Ana Maria Souza", birthDate: "1990-05-04", country: "BR" };
let count = 0;

async function fanWithSession(isVerified = true) {
  const fan = await aFan({ emailVerifiedAt: isVerified ? now() : null });
  const device = { ip: null, userAgent: null, token: null };
  const { token } = await db.transaction((tx) => startSession(tx, fan, device));
  const user = await findSignedInUser(token);
  invariant(user, "a session that was just started is live");
  return { user, token };
}

async function filledIn(user: { id: string }, slug = `ana-${++count}`) {
  await savePage(user, { name: "Ana", slug });
  await saveAbout(user, { category: "music", bio: "Sons" });
  await saveIdentity(user, identity);
  return slug;
}

const roleOf = async (id: string) => (await db.select().from(users).where(eq(users.id, id)))[0]?.role;

test("an application is filled in step by step, and goes on where it was left", async () => {
  const fan = await aFan();
  const openOf = async () => openStep(await findApplication(fan.id));
  expect(await openOf()).toBe("page");
  await savePage(fan, { name: "Ana", slug: "ana-left" });
  expect(await openOf()).toBe("about");
  await saveAbout(fan, { category: "music", bio: null });
  expect(await openOf()).toBe("identity");
  expect(mayTake("start", await findApplication(fan.id))).toBe(false);
  expect(mayTake("page", await findApplication(fan.id))).toBe(true);
  await saveIdentity(fan, identity);
  expect(await openOf()).toBe("start");
  await savePage(fan, { name: "Ana Nova", slug: "ana-nova" });
  expect(await findApplication(fan.id)).toMatchObject({
    slug: "ana-nova",
    displayName: "Ana Nova",
    status: "draft",
    category: "music",
    identity: "submitted",
  });
});

test("AZ-09 nobody sees a draft: not by its address, not in a list, not in a search", async () => {
  const fan = await aFan();
  const slug = await filledIn(fan);
  await savePage(fan, { name: "Xilofone", slug });
  await aCreator({ displayName: "Seen" });
  await refreshCards();
  expect(await findProfile(slug)).toBeNull();
  expect((await discover({ page: 1 })).cards.map((card) => card.name)).toEqual(["Seen"]);
  expect((await discover({ page: 1 }, "xilofone")).total).toBe(0);
});

test("the last step makes a creator, keeps the page a draft and asks other browsers to sign in again", async () => {
  const { user, token } = await fanWithSession();
  const elsewhere = await db.transaction((tx) =>
    startSession(tx, user, { ip: null, userAgent: null, token: null }),
  );
  const slug = await filledIn(user);
  await openStudio(user);
  expect(await findSignedInUser(token)).toMatchObject({ role: "creator", creator: { slug } });
  expect(await findSignedInUser(elsewhere.token)).toBeNull();
  expect(await findApplication(user.id)).toMatchObject({ status: "draft" });
  expect((await queuedMails(user.id)).map(({ kind }) => kind)).toContain("creator_welcome");
  const events = await db.select().from(auditEvents).where(eq(auditEvents.actorId, user.id));
  expect(events).toMatchObject([{ action: "creator.open", subjectType: "creator" }]);
});

test("pressed ten times at once it happens once", async () => {
  const { user } = await fanWithSession();
  await filledIn(user);
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => openStudio(user)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await queuedMails(user.id)).filter(({ kind }) => kind === "creator_welcome")).toHaveLength(1);
});

test("AU-18 an address nobody confirmed opens no studio, whatever the session still believes", async () => {
  const { user } = await fanWithSession(false);
  await filledIn(user);
  await expect(openStudio(user)).rejects.toMatchObject({ details: { reason: "not_verified" } });
  await expect(openStudio({ ...user, isVerified: true })).rejects.toMatchObject({ code: "conflict" });
  expect(await roleOf(user.id)).toBe("fan");
});

test("a step that was left out is missed at the end", async () => {
  const { user } = await fanWithSession();
  await savePage(user, { name: "Ana", slug: "ana-hasty" });
  await expect(openStudio(user)).rejects.toMatchObject({ details: { reason: "application_unfinished" } });
  expect(await roleOf(user.id)).toBe("fan");
});

test("a page that is on show is not changed by the steps", async () => {
  const fan = await aFan();
  const page = await aCreator({ userId: fan.id, slug: "on-show" });
  await expect(savePage(fan, { name: "Other", slug: "other-one" })).rejects.toThrow();
  await expect(saveAbout(fan, { category: "music", bio: null })).rejects.toThrow();
  const [same] = await db.select().from(creators).where(eq(creators.id, page.id));
  expect(same).toMatchObject({ slug: "on-show", displayName: "Ana", category: null });
});

test("PI-04 an identity is sealed for its page, read back only there, and sent again after a refusal", async () => {
  const fan = await aFan();
  await filledIn(fan);
  const { creatorId } = (await findApplication(fan.id)) ?? { creatorId: "" };
  const [row] = await db.select().from(creatorIdentities).where(eq(creatorIdentities.creatorId, creatorId));
  expect(JSON.stringify(row)).not.toMatch(/Souza|1990/);
  expect(await readIdentity(creatorId)).toEqual(identity);
  const refused = { status: "refused", reason: "Nome ilegível" } as const;
  await db.update(creatorIdentities).set(refused).where(eq(creatorIdentities.creatorId, creatorId));
  expect(openStep(await findApplication(fan.id))).toBe("identity");
  await saveIdentity(fan, identity);
  expect(await findApplication(fan.id)).toMatchObject({ identity: "submitted", identityReason: null });
});

test("somebody is of age from their eighteenth birthday on, by the calendar in Brazil", async () => {
  const fan = await aFan();
  await savePage(fan, { name: "Ana", slug: "ana-young" });
  const born = { ...identity, birthDate: "2008-11-27" };
  moveClockTo(new Date("2026-11-27T02:59:00Z"));
  await expect(saveIdentity(fan, born)).rejects.toMatchObject({ details: { reason: "not_adult" } });
  moveClockTo(new Date("2026-11-27T03:01:00Z"));
  await expect(saveIdentity(fan, born)).resolves.toBeUndefined();
});

test.each([
  [pageInput, { name: " \u200b ", slug: "ana" }],
  [pageInput, { name: "A".repeat(61), slug: "ana" }],
  [aboutInput, { category: "knitting", bio: "" }],
  [aboutInput, { category: "music", bio: "a".repeat(501) }],
  [identityInput, { ...identity, birthDate: "2000-02-30" }],
  [identityInput, { ...identity, country: "XX" }],
  [identityInput, { ...identity, legalName: "A" }],
])("a form with nonsense is refused: %#", (input, values) => {
  expect(input.safeParse(values).success).toBe(false);
});
