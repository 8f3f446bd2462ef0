import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { downloadLinks, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { hashToken, randomToken } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { consume } from "@/lib/rate-limit";
import { getSetting } from "@/lib/settings/settings";

const day = 24 * 60 * 60 * 1000;

/** A fan's link follows what is open to them; a guest's is bound to the one purchase. */
export type LinkOwner = { fanId: string } | { purchaseId: string };

const columns = {
  id: downloadLinks.id,
  productId: downloadLinks.productId,
  fanId: downloadLinks.fanId,
  purchaseId: downloadLinks.purchaseId,
  expiresAt: downloadLinks.expiresAt,
  downloadCount: downloadLinks.downloadCount,
  downloadLimit: downloadLinks.downloadLimit,
};

export type DownloadLink = Pick<typeof downloadLinks.$inferSelect, keyof typeof columns>;

/** The token is known to whoever asked for it, this once; we keep what it hashes to. */
export async function issueDownloadLink(tx: Tx, owner: LinkOwner, productId: string) {
  const { lifetimeDays, times } = await getSetting("downloads", tx);
  const token = randomToken();
  const [link] = await tx
    .insert(downloadLinks)
    .values({
      ...owner,
      productId,
      tokenHash: hashToken(token),
      expiresAt: new Date(now().getTime() + lifetimeDays * day),
      downloadLimit: times,
    })
    .returning(columns);
  return { token, link: link as DownloadLink };
}

/** The newest counts; those before it ended when it was made. */
export async function findDownloadLink(
  fanId: string,
  productId: string,
  from: Db | Tx = db,
): Promise<DownloadLink | null> {
  const [link] = await from
    .select(columns)
    .from(downloadLinks)
    .where(and(eq(downloadLinks.fanId, fanId), eq(downloadLinks.productId, productId)))
    .orderBy(desc(downloadLinks.createdAt), desc(downloadLinks.id))
    .limit(1);
  return link ?? null;
}

/** The one they have, or their first. */
export const takeDownloadLink = (fanId: string, productId: string): Promise<DownloadLink> =>
  inTurn(fanId, async (tx) => {
    const known = await findDownloadLink(fanId, productId, tx);
    return known ?? (await issueDownloadLink(tx, { fanId }, productId)).link;
  });

/** Whoever may open it makes a new one freely, though not without end; the one before stops working. */
export async function renewDownloadLink(fanId: string, productId: string) {
  await consume("downloadLinks", `${fanId} ${productId}`);
  return inTurn(fanId, async (tx) => {
    await tx
      .update(downloadLinks)
      .set({ expiresAt: now() })
      .where(
        and(
          eq(downloadLinks.fanId, fanId),
          eq(downloadLinks.productId, productId),
          gt(downloadLinks.expiresAt, now()),
        ),
      );
    return issueDownloadLink(tx, { fanId }, productId);
  });
}

/** Whoever asks twice at once is heard one after the other. */
const inTurn = <Result>(fanId: string, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, fanId)).for("no key update");
    return work(tx);
  });

export async function findLinkByToken(token: string): Promise<DownloadLink | null> {
  const [link] = await db
    .select(columns)
    .from(downloadLinks)
    .leftJoin(users, eq(users.id, downloadLinks.fanId))
    .where(
      and(eq(downloadLinks.tokenHash, hashToken(token)), isNull(users.disabledAt), isNull(users.deletedAt)),
    );
  return link ?? null;
}

export const isOver = (link: DownloadLink): boolean =>
  link.expiresAt <= now() || link.downloadCount >= link.downloadLimit;

/** One of what is left, for exactly one of however many ask at once. */
export async function countDownload({ id }: DownloadLink): Promise<void> {
  const counted = await db
    .update(downloadLinks)
    .set({ downloadCount: sql`${downloadLinks.downloadCount} + 1` })
    .where(
      and(
        eq(downloadLinks.id, id),
        gt(downloadLinks.expiresAt, now()),
        lt(downloadLinks.downloadCount, downloadLinks.downloadLimit),
      ),
    )
    .returning({ id: downloadLinks.id });
  if (counted.length === 0) throw new DownloadsOver();
}

/** A download that failed on our side was none. */
export async function returnDownload({ id }: DownloadLink): Promise<void> {
  await db
    .update(downloadLinks)
    .set({ downloadCount: sql`${downloadLinks.downloadCount} - 1` })
    .where(and(eq(downloadLinks.id, id), gt(downloadLinks.downloadCount, 0)));
}

export class DownloadsOver extends AppError {
  constructor() {
    super("forbidden", "This link has been used up, or its time is over.", { reason: "downloads_over" });
  }
}
