import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { accounts, dataExports, notifications, passkeys, tips, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { hashPassword } from "@/lib/auth/password";
import { startSession } from "@/lib/auth/sessions";
import { env } from "@/lib/env";
import { invariant } from "@/lib/errors";
import { moveClock } from "@/lib/testing/clock";
import {
  aCheckout,
  aFan,
  aLiveSubscription,
  aPayment,
  aPlan,
  aPost,
  aProduct,
  aPurchase,
} from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { openStorage, type TestStorage } from "@/lib/testing/storage";
import { unzip } from "@/lib/testing/unzip";
import { findApplication } from "./application";
import { saveIdentity } from "./identity";
import { savePage } from "./save-page";

type Modules = typeof import("./exports") & typeof import("./make-export") & typeof import("./end-exports");

let storage: TestStorage;
let made: Modules;

beforeAll(async () => {
  storage = await openStorage();
  made = {
    ...(await import("./exports")),
    ...(await import("./make-export")),
    ...(await import("./end-exports")),
  };
});
afterAll(() => storage.close());

async function asked(userId: string): Promise<string> {
  await made.askExport({ id: userId });
  const [newest] = await made.listExports(userId);
  invariant(newest?.status === "pending", "what was just asked for is pending");
  return newest.id;
}

async function exported(userId: string): Promise<string> {
  const id = await asked(userId);
  await made.makeExport(id);
  return id;
}

const download = async (userId: string, id: string) => fetch((await made.exportAddress(userId, id)) ?? "");
const filesOf = async (userId: string, id: string) =>
  unzip(Buffer.from(await (await download(userId, id)).arrayBuffer()));
const statusOf = async (userId: string) => (await made.listExports(userId)).map(({ status }) => status);

async function somebodyWithALife() {
  const fan = await aFan({
    email: `${randomUUID()}@life.example`,
    passwordHash: await hashPassword("a life of its own"),
  });
  const product = await aProduct(null, { title: "Livro lido" });
  const checkout = await aCheckout({ fanId: fan.id, customerName: "Bia Lima", customerPhone: "+55 11 9" });
  await aPurchase(checkout.id, product.id);
  await aPayment(checkout.id, { amountCents: 4321 });
  await aLiveSubscription(fan.id, (await aPlan(null, { name: "Tudo" })).id);
  await savePage(fan, { name: "Bia faz", slug: `bia-${randomUUID().slice(-6)}` });
  const page = await findApplication(fan.id);
  invariant(page, "the draft was just saved");
  await saveIdentity(fan, { legalName: "Beatriz Lima", birthDate: "1991-02-03", country: "BR" });
  await db
    .insert(tips)
    .values({ checkoutId: checkout.id, creatorId: page.creatorId, amountCents: 500, message: "Viva" });
  await aPost(page.creatorId, { title: "Meu dia", body: "Longo" });
  await aProduct(page.creatorId, { title: "Curso" });
  await aPlan(page.creatorId, { name: "Fã" });
  await db.insert(accounts).values({ userId: fan.id, provider: "google", providerAccountId: randomUUID() });
  await db
    .insert(passkeys)
    .values({ userId: fan.id, credentialId: randomUUID(), publicKey: "secret-key", name: "Celular" });
  await db.insert(notifications).values({ userId: fan.id, kind: "tip", data: { of: 500 } });
  const { token } = await db.transaction((tx) =>
    startSession(tx, fan, { ip: "192.0.2.9", userAgent: "Firefox", token: null }),
  );
  await db.transaction((tx) =>
    recordAudit(tx, {
      actorId: null,
      action: "client.note",
      subjectType: "user",
      subjectId: fan.id,
      data: { note: "internal" },
    }),
  );
  return { fan, token };
}

test("an export holds everything about a person, readable by any program, and nothing that opens anything", async () => {
  const { fan, token } = await somebodyWithALife();
  const { fan: other } = await somebodyWithALife();
  const files = await filesOf(fan.id, await exported(fan.id));
  expect([...files.keys()]).toEqual([
    "README.txt",
    ...["profile", "connected-accounts", "passkeys", "sessions", "devices", "notifications", "events"].map(
      json,
    ),
    ...["comments", "reports"].map(json),
    ...["checkouts", "purchases", "tips", "subscriptions", "payments"].map(json),
    ...["creator-page", "creator-posts", "creator-products", "creator-plans"].map(json),
  ]);
  const read = (name: string) => JSON.parse(files.get(`${name}.json`) ?? "null");
  expect(read("profile")).toMatchObject([{ email: fan.email, displayName: "Bia", authenticatorApp: false }]);
  expect(read("purchases")).toMatchObject([{ product: "Livro lido", amountCents: 3000 }]);
  expect(read("subscriptions")).toMatchObject([{ plan: "Tudo", status: "active" }]);
  expect(read("payments")).toMatchObject([{ amountCents: 4321, currency: "BRL" }]);
  expect(read("checkouts")).toMatchObject([{ customerName: "Bia Lima" }]);
  expect(read("tips")).toMatchObject([{ message: "Viva" }]);
  expect(read("sessions")).toMatchObject([{ ip: "192.0.2.9", userAgent: "Firefox" }]);
  expect(read("events")).toMatchObject([{ action: "client.note", byYou: false }]);
  expect(read("creator-page")).toMatchObject([
    { displayName: "Bia faz", identity: { legalName: "Beatriz Lima" } },
  ]);
  expect(read("creator-posts")).toMatchObject([{ title: "Meu dia", body: "Longo" }]);
  expect(files.get("README.txt")).toContain("Seus dados no CreatorFlix");
  const everything = [...files.values()].join("\n");
  for (const secret of [
    "argon2",
    "secret-key",
    token,
    "internal",
    other.id,
    other.email,
    "tokenHash",
    "sealed",
  ]) {
    expect(everything, secret).not.toContain(secret);
  }
});

const json = (name: string) => `${name}.json`;

test("whoever has nothing yet gets the same files, empty, in their language", async () => {
  const fan = await aFan({ locale: "en" });
  const files = await filesOf(fan.id, await exported(fan.id));
  expect(files.size).toBe(19);
  expect(JSON.parse(files.get("purchases.json") ?? "")).toEqual([]);
  expect(files.get("README.txt")).toContain("Your data at CreatorFlix");
});

test("a long history is read a page at a time, and nothing of it is lost between two pages", async () => {
  const fan = await aFan();
  const rows = Array.from({ length: 1_203 }, (_, number) => ({ userId: fan.id, kind: `n${number}` }));
  await db.insert(notifications).values(rows);
  const files = await filesOf(fan.id, await exported(fan.id));
  const kinds = JSON.parse(files.get("notifications.json") ?? "").map(({ kind }: { kind: string }) => kind);
  expect(new Set(kinds)).toEqual(new Set(rows.map(({ kind }) => kind)));
  expect(kinds).toHaveLength(rows.length);
});

test("the archive comes as a file, from an address that lives five minutes and is not kept", async () => {
  const fan = await aFan();
  const id = await exported(fan.id);
  const address = (await made.exportAddress(fan.id, id)) ?? "";
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="(creatorflix-[\d-]{10}\.zip)"; filename\*=UTF-8''\1$/,
  );
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(new URL(address).searchParams.get("X-Amz-Expires")).toBe("300");
  expect((await fetch(address.split("?")[0] ?? "")).status).toBe(403);
  expect((await queuedMails(fan.id)).map(({ kind }) => kind)).toEqual(["export_ready"]);
});

test("AZ-03 somebody else's export cannot be had, nor told from one that does not exist", async () => {
  const [owner, other] = [await aFan(), await aFan()];
  const id = await exported(owner.id);
  expect(await made.exportAddress(other.id, id)).toBeNull();
  expect(await made.exportAddress(other.id, randomUUID())).toBeNull();
  expect(await made.exportAddress(owner.id, "../secrets")).toBeNull();
  expect(await made.listExports(other.id)).toEqual([]);
  expect(await made.exportAddress(owner.id, id)).toContain(env.S3_ENDPOINT);
});

test("one at a time, even when asked for three times at once", async () => {
  const fan = await aFan();
  const outcomes = await Promise.allSettled(Array.from({ length: 3 }, () => made.askExport(fan)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await statusOf(fan.id)).toEqual(["pending"]);
});

test("RL-02 the fourth of a day waits, and one that failed on our side does not count", async () => {
  const fan = await aFan();
  await made.failExport(await asked(fan.id));
  for (let round = 1; round <= 3; round++) await exported(fan.id);
  await expect(made.askExport(fan)).rejects.toMatchObject({ code: "rate_limited" });
  expect(await statusOf(fan.id)).toEqual(["ready", "ready", "ready", "failed"]);
  expect((await queuedMails(fan.id)).map(({ kind }) => kind)).toContain("export_failed");
});

test("made twice, it is the same one; made after it failed or its owner is gone, nothing stays behind", async () => {
  const fan = await aFan();
  const id = await exported(fan.id);
  await made.makeExport(id);
  expect((await download(fan.id, id)).status).toBe(200);
  expect(await queuedMails(fan.id)).toHaveLength(1);

  const gone = await asked(fan.id);
  await db.delete(dataExports).where(eq(dataExports.id, gone));
  await made.makeExport(gone);
  expect(await storage.keys()).not.toContain(made.keyOfExport(gone));
});

test("OP-01 what a killed worker left half done is made whole by the next", async () => {
  const fan = await aFan();
  const id = await asked(fan.id);
  await storage.put(made.keyOfExport(id), "PK half");
  await made.makeExport(id);
  expect((await filesOf(fan.id, id)).size).toBe(19);
});

test("after seven days it is gone: at once for its owner, and from the storage at the next sweep", async () => {
  const fan = await aFan();
  const id = await exported(fan.id);
  moveClock(7);
  expect(await made.exportAddress(fan.id, id)).toBeNull();
  expect(await statusOf(fan.id)).toEqual(["expired"]);
  expect(await storage.keys()).toContain(made.keyOfExport(id));
  await made.expireExports();
  expect(await storage.keys()).not.toContain(made.keyOfExport(id));
  const [row] = await db.select().from(dataExports).where(eq(dataExports.id, id));
  expect(row).toMatchObject({ status: "expired", key: null });
  await made.expireExports();
  expect(await db.$count(users, eq(users.id, fan.id))).toBe(1);
});
