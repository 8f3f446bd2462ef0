import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import {
  bankAccounts,
  checkouts,
  creators,
  ledgerAccounts,
  media,
  payments,
  payouts,
  plans,
  postMedia,
  posts,
  products,
  purchases,
  subscriptions,
  users,
} from "@/db/schema";
import { refreshCreatorCards } from "@/lib/catalog/creator-cards";
import { now } from "@/lib/clock";
import { invariant } from "@/lib/errors";

type New<Table extends { $inferInsert: object }> = Partial<Table["$inferInsert"]>;

const day = 24 * 60 * 60 * 1000;
export const daysFromNow = (days: number): Date => new Date(now().getTime() + days * day);

function only<Row>([row]: Row[]): Row {
  invariant(row, "an insert returns its row");
  return row;
}

export const aUser = async (values: New<typeof users> = {}) =>
  only(
    await db
      .insert(users)
      .values({ email: `${randomUUID()}@example.com`, ...values })
      .returning(),
  );

export const aFan = (values: New<typeof users> = {}) => aUser({ displayName: "Bia", ...values });

export const anAdmin = (values: New<typeof users> = {}) =>
  aUser({ displayName: "Rosa", role: "admin", emailVerifiedAt: now(), ...values });

/** On show, and run by the platform unless it is given a user. Discovery sees it after `refreshCards`. */
export const aCreator = async (values: New<typeof creators> = {}) =>
  only(
    await db
      .insert(creators)
      .values({
        slug: `c-${randomUUID().slice(-12)}`,
        displayName: "Ana",
        status: "active",
        ...values,
      })
      .returning(),
  );

export const refreshCards = () => db.transaction((tx) => refreshCreatorCards(tx, "all"));

/** R$ 20 a month. */
export const aPlan = async (creatorId: string | null, values: New<typeof plans> = {}) =>
  only(
    await db
      .insert(plans)
      .values({
        creatorId,
        name: "Clube",
        priceCents: 2000,
        currency: "BRL",
        intervalUnit: "month",
        intervalCount: 1,
        ...values,
      })
      .returning(),
  );

/** Published yesterday, for members. */
export const aPost = async (creatorId: string, values: New<typeof posts> = {}) =>
  only(
    await db
      .insert(posts)
      .values({ creatorId, title: "Um dia", status: "published", publishedAt: daysFromNow(-1), ...values })
      .returning(),
  );

/** Stored, with public widths and a blur. */
export const anImage = async (values: New<typeof media> = {}) =>
  only(
    await db
      .insert(media)
      .values({
        bucket: "creatorflix",
        key: `originals/${randomUUID()}`,
        kind: "image",
        status: "ready",
        width: 1200,
        height: 800,
        publicPrefix: `public/${randomUUID()}`,
        publicWidths: [320, 640, 1200],
        previewKey: `previews/${randomUUID()}.webp`,
        ...values,
      })
      .returning(),
  );

export const aVideo = (values: New<typeof media> = {}) =>
  anImage({ kind: "video", publicPrefix: null, publicWidths: [], previewKey: null, ...values });

export async function attach(postId: string, ...mediaIds: string[]): Promise<void> {
  await db.insert(postMedia).values(mediaIds.map((mediaId, position) => ({ postId, mediaId, position })));
}

export const aProduct = async (creatorId: string | null, values: New<typeof products> = {}) =>
  only(
    await db
      .insert(products)
      .values({
        creatorId,
        type: "download",
        title: "Livro",
        priceCents: 3000,
        currency: "BRL",
        isPublished: true,
        ...values,
      })
      .returning(),
  );

/** Active, a third of its month gone. */
export const aLiveSubscription = async (
  fanId: string,
  planId: string,
  values: New<typeof subscriptions> = {},
) =>
  only(
    await db
      .insert(subscriptions)
      .values({
        fanId,
        planId,
        status: "active",
        currentPeriodStart: daysFromNow(-10),
        currentPeriodEnd: daysFromNow(20),
        ...values,
      })
      .returning(),
  );

export const aCheckout = async (values: New<typeof checkouts> = {}) =>
  only(
    await db
      .insert(checkouts)
      .values({ currency: "BRL", totalCents: 3000, ...values })
      .returning(),
  );

/** In the library of whoever the checkout is of. */
export async function aPurchase(checkoutId: string, productId: string, values: New<typeof purchases> = {}) {
  const { fanId } = only(
    await db.select({ fanId: checkouts.fanId }).from(checkouts).where(eq(checkouts.id, checkoutId)),
  );
  const row = { checkoutId, fanId, productId, amountCents: 3000, ...values };
  return only(await db.insert(purchases).values(row).returning());
}

export const aPayment = async (checkoutId: string, values: New<typeof payments> = {}) =>
  only(
    await db
      .insert(payments)
      .values({
        checkoutId,
        provider: "junglepay",
        method: "pix",
        amountCents: 3000,
        currency: "BRL",
        ...values,
      })
      .returning(),
  );

export const aBankAccount = async (creatorId: string, values: New<typeof bankAccounts> = {}) =>
  only(
    await db
      .insert(bankAccounts)
      .values({ creatorId, countryCode: "BR", currency: "BRL", ...values })
      .returning(),
  );

export const aPayout = async (creatorId: string, bankAccountId: string, values: New<typeof payouts> = {}) =>
  only(
    await db
      .insert(payouts)
      .values({
        creatorId,
        bankAccountId,
        amountCents: 1000,
        currency: "BRL",
        type: "instant",
        provider: "flowpay",
        ...values,
      })
      .returning(),
  );

export const aLedgerAccount = async (code: string, values: New<typeof ledgerAccounts> = {}) =>
  only(
    await db
      .insert(ledgerAccounts)
      .values({ code, currency: "BRL", ...values })
      .returning(),
  );
