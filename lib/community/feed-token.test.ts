import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { feedTokens, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { aCreator, aFan, aLiveSubscription, aPlan } from "@/lib/testing/factories";
import { feedTokenMadeAt, findFeedReader, renewFeedToken } from "./feed-token";

let ana: Awaited<ReturnType<typeof aCreator>>;
let planId: string;

beforeAll(async () => {
  ana = await aCreator();
  planId = (await aPlan(ana.id)).id;
});

async function aMember() {
  const fan = await aFan();
  await aLiveSubscription(fan.id, planId);
  return fan;
}

test("a member makes an address of their own, which leads back to them and to nobody else's page", async () => {
  const member = await aMember();
  const token = await renewFeedToken(member.id, ana.slug);
  expect(await findFeedReader(ana.slug, token)).toEqual({ id: member.id, role: "fan", creator: null });
  expect(await findFeedReader((await aCreator()).slug, token)).toBeNull();
  expect(await feedTokenMadeAt(member.id, ana.id)).toBeInstanceOf(Date);
});

test("DL-04 only the hash of it is kept, and it cannot be guessed or bent", async () => {
  const member = await aMember();
  const token = await renewFeedToken(member.id, ana.slug);
  expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
  expect(JSON.stringify(await db.select().from(feedTokens))).not.toContain(token);
  for (const bent of ["", token.slice(1), `${token}A`, token.toLowerCase(), "\0"])
    expect(await findFeedReader(ana.slug, bent)).toBeNull();
});

test("renewed, the address before opens nothing", async () => {
  const member = await aMember();
  const before = await renewFeedToken(member.id, ana.slug);
  const after = await renewFeedToken(member.id, ana.slug);
  expect(await findFeedReader(ana.slug, before)).toBeNull();
  expect(await findFeedReader(ana.slug, after)).not.toBeNull();
});

test("AZ-08 who is no member is given none", async () => {
  const fan = await aFan();
  await expect(renewFeedToken(fan.id, ana.slug)).rejects.toMatchObject({ code: "forbidden" });
  await expect(renewFeedToken(fan.id, "nobody-at-all")).rejects.toMatchObject({ code: "not_found" });
  expect(await feedTokenMadeAt(fan.id, ana.id)).toBeNull();
});

test.each(["disabledAt", "deletionDueAt", "deletedAt"] as const)(
  "AU-29 an account with %s reads nothing any more",
  async (field) => {
    const member = await aMember();
    const token = await renewFeedToken(member.id, ana.slug);
    await db
      .update(users)
      .set({ [field]: now() })
      .where(eq(users.id, member.id));
    expect(await findFeedReader(ana.slug, token)).toBeNull();
  },
);
