import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, pool } from "@/db/client";
import {
  accounts,
  ads,
  comments,
  dataExports,
  downloadLinks,
  earnings,
  notifications,
  passkeys,
  paymentMethods,
  products,
  reports,
  tips,
  users,
} from "@/db/schema";
import { issueToken } from "@/lib/auth/one-time-tokens";
import { hashPassword } from "@/lib/auth/password";
import { startSession } from "@/lib/auth/sessions";
import { moveClock } from "@/lib/testing/clock";
import {
  aBankAccount,
  aCheckout,
  aCreator,
  aFan,
  aLedgerAccount,
  aLiveSubscription,
  anImage,
  aPayment,
  aPayout,
  aPlan,
  aPost,
  aProduct,
  aPurchase,
  attach,
  daysFromNow,
} from "@/lib/testing/factories";
import { findText } from "@/lib/testing/find-text";
import { deleteDueAccounts } from "./delete-accounts";
import { saveIdentity } from "./identity";
import { scheduleDeletion } from "./schedule-deletion";

const canary = "canario";
const email = `${canary}@mail.example`;
const device = { ip: "192.0.2.77", userAgent: `${canary} browser`, token: null };

/** A fan and creator who has left a trace in every place there is; what is settled is settled. */
async function somebodyEverywhere() {
  const portrait = await anImage({ altText: `${canary} sorri` });
  const user = await aFan({
    email,
    displayName: `${canary} da Silva`,
    passwordHash: await hashPassword(`the ${canary} sings`),
    emailVerifiedAt: daysFromNow(-30),
    role: "creator",
    avatarMediaId: portrait.id,
    notificationPreferences: { [canary]: true },
  });
  await db.transaction((tx) => startSession(tx, user, device));
  await db
    .insert(accounts)
    .values({ userId: user.id, provider: "google", providerAccountId: `${canary}-sub` });
  await db
    .insert(passkeys)
    .values({ userId: user.id, credentialId: canary, publicKey: canary, name: canary });
  await db.transaction((tx) =>
    issueToken(tx, { userId: user.id, purpose: "change_email", email: `2${email}` }),
  );
  await db.insert(notifications).values({ userId: user.id, kind: "tip", data: { from: canary } });
  await db.insert(dataExports).values({ userId: user.id, status: "ready", key: `exports/${canary}` });
  await db
    .insert(paymentMethods)
    .values({ userId: user.id, provider: "stripe", providerMethodId: canary, last4: "4242" });
  return user;
}

async function whatTheyWrote(userId: string) {
  const creator = await aCreator();
  const post = await aPost(creator.id, { access: "public" });
  await db.insert(comments).values({ postId: post.id, userId, body: `Eu, ${canary}, gostei` });
  await db.insert(reports).values({
    reporterId: userId,
    subjectType: "creator",
    subjectId: creator.id,
    reason: "spam",
    note: `Escrevam para ${canary}`,
  });
}

async function whatTheyBought(userId: string) {
  const seller = await aCreator();
  const product = await aProduct(seller.id);
  const contact = {
    customerName: canary,
    customerEmail: email,
    customerPhone: canary,
    customerDocumentEncrypted: canary,
  };
  const checkout = await aCheckout({ fanId: userId, status: "paid", ...contact });
  const asGuest = await aCheckout({ ...contact, customerEmail: email.toUpperCase() });
  await aPurchase(checkout.id, product.id, { status: "completed" });
  await aPayment(checkout.id, { status: "succeeded" });
  await aPayment(asGuest.id);
  const guests = await aPurchase(asGuest.id, product.id, { status: "completed" });
  await db
    .insert(tips)
    .values({ checkoutId: checkout.id, creatorId: seller.id, amountCents: 500, message: canary });
  await db.insert(downloadLinks).values(
    [{ fanId: userId }, { purchaseId: guests.id }].map((owner, link) => ({
      ...owner,
      productId: product.id,
      tokenHash: `${canary} ${link}`,
      expiresAt: daysFromNow(3),
    })),
  );
  await aLiveSubscription(userId, (await aPlan(null)).id);
}

async function whatTheyMade(userId: string) {
  const page = await aCreator({
    userId,
    displayName: canary,
    bio: `Sou ${canary}`,
    category: "music",
    socialLinks: { site: `https://${canary}.example` },
    externalUrl: `https://${canary}.example`,
    themeColors: { [canary]: "#fff" },
  });
  await saveIdentity(
    { id: userId },
    { legalName: `${canary} Silva`, birthDate: "1990-01-01", country: "BR" },
  );
  const picture = await anImage({ creatorId: page.id, altText: canary });
  await attach((await aPost(page.id, { title: canary, body: canary })).id, picture.id);
  const sold = await aProduct(page.id, {
    title: "Sold",
    coverMediaId: (await anImage({ creatorId: page.id })).id,
  });
  await aProduct(page.id, { title: canary, description: canary });
  const plan = await aPlan(page.id, { description: canary, benefits: [canary] });
  await aLiveSubscription((await aFan()).id, plan.id);
  await db.insert(ads).values({
    creatorId: page.id,
    name: canary,
    type: "hero",
    placement: "home_top",
    title: canary,
    link: `/creators/${canary}`,
  });
  await moneyOf(page.id, sold.id);
  return { page, sold };
}

/** Earned, cleared and paid out to the last cent. */
async function moneyOf(creatorId: string, productId: string) {
  const checkout = await aCheckout({ fanId: (await aFan()).id, status: "paid" });
  const purchase = await aPurchase(checkout.id, productId, { status: "completed" });
  const payment = await aPayment(checkout.id, { status: "succeeded" });
  await db.insert(earnings).values({
    creatorId,
    paymentId: payment.id,
    purchaseId: purchase.id,
    grossCents: 3000,
    platformFeeCents: 0,
    processingFeeCents: 100,
    netCents: 2900,
    currency: "BRL",
    clearsAt: daysFromNow(-1),
    clearedAt: daysFromNow(-1),
  });
  await aLedgerAccount("creator.available", { creatorId, creditsCents: 2900, debitsCents: 2900 });
  const bank = await aBankAccount(creatorId, {
    holderName: canary,
    routingNumber: canary,
    pixKeyEncrypted: canary,
    isDefault: true,
  });
  await aPayout(creatorId, bank.id, { status: "completed", amountCents: 2900 });
}

const books = [
  "payments",
  "refunds",
  "purchases",
  "subscriptions",
  "payouts",
  "earnings",
  "creator_balances",
  "ledger_accounts",
  "ledger_transactions",
  "ledger_transfers",
];

async function readBooks() {
  const read = async (table: string) => (await pool.query(`select * from ${table} order by 1`)).rows;
  return Object.fromEntries(
    await Promise.all(books.map(async (table) => [table, await read(table)] as const)),
  );
}

async function sumsOf() {
  const { rows } = await pool.query(
    `select count(*), sum(total_cents) as checkouts, (select sum(amount_cents) from tips) as tips from checkouts`,
  );
  return rows;
}

test("PI-07 AU-29 after the seven days nothing anywhere tells who it was, and the books are as they were", async () => {
  const user = await somebodyEverywhere();
  await whatTheyWrote(user.id);
  await whatTheyBought(user.id);
  const { page, sold } = await whatTheyMade(user.id);
  expect((await findText(canary)).length).toBeGreaterThan(35);
  await scheduleDeletion(user, email, device);
  const before = { books: await readBooks(), sums: await sumsOf() };
  expect(before.books.payouts).toHaveLength(1);
  expect(before.books.subscriptions).toHaveLength(2);

  moveClock(7);
  await deleteDueAccounts();
  // What is left is the letter of seven days ago, in the queue: it says where it was asked from, and leaves with its job.
  expect(await findText(canary)).toEqual(["pgboss.job.data", "pgboss.job_common.data"]);
  await pool.query("delete from pgboss.job where data->>'kind' in ('deletion_scheduled', 'new_device')");
  expect(await findText(canary)).toEqual([]);
  expect({ books: await readBooks(), sums: await sumsOf() }).toEqual(before);

  const [row] = await db.select().from(users).where(eq(users.id, user.id));
  expect(row).toMatchObject({
    email: `deleted-${user.id}@deleted.invalid`,
    role: "fan",
    deletionDueAt: null,
  });
  expect(row?.deletedAt).toBeInstanceOf(Date);
  const { rows } = await pool.query("select slug, display_name, status, bio from creators where id = $1", [
    page.id,
  ]);
  expect(rows).toEqual([{ slug: page.slug, display_name: "Conta excluída", status: "hidden", bio: null }]);
  const [kept] = await db.select().from(products).where(eq(products.creatorId, page.id));
  expect(kept).toMatchObject({ id: sold.id, isPublished: false, coverMediaId: sold.coverMediaId });
});
