import type { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { creators, products, purchases, users } from "@/db/schema";
import { AppError, invariant } from "@/lib/errors";
import { log } from "@/lib/log";
import { signedAddress } from "@/lib/media/signed-address";
import { openStored, storedSize } from "@/lib/media/stored-objects";
import { archiveOf } from "./archive";
import {
  countDownload,
  type DownloadLink,
  DownloadsOver,
  findLinkByToken,
  isOver,
  returnDownload,
  takeDownloadLink,
} from "./download-links";
import { archiveName } from "./file-names";
import { AccessEnded, findHolding, type Reader, requireOpen } from "./holding";
import { type DeliveredFile, listFiles } from "./product-files";
import { reportMissingFile } from "./report-missing-file";

/** One file from the storage's own address, where an interrupted download goes on; or all of them from ours. */
export type Delivery =
  | { kind: "file"; address: string }
  | { kind: "archive"; name: string; stream: Readable; byteSize: number };

type Product = { id: string; title: string };

export async function redeemForReader(
  reader: Reader,
  productId: string,
  fileId: string | null,
): Promise<Delivery> {
  const holding = await requireOpen(reader, productId);
  return deliver(await takeDownloadLink(reader.id, productId), holding, fileId);
}

/** Whoever knows the token; what it opens is asked anew each time. */
export async function redeemToken(token: string, fileId: string | null): Promise<Delivery> {
  const link = await findLinkByToken(token);
  if (!link) throw new AppError("not_found", "There is no such link.");
  const product = await productOpenTo(link);
  if (!product) throw new AccessEnded();
  return deliver(link, product, fileId);
}

async function productOpenTo({ fanId, purchaseId, productId }: DownloadLink): Promise<Product | null> {
  if (fanId) {
    const holding = await findHolding(await readerOf(fanId), productId);
    return holding?.state === "open" ? holding : null;
  }
  invariant(purchaseId, "a link has an owner");
  const [product] = await db
    .select({ id: products.id, title: products.title })
    .from(purchases)
    .innerJoin(products, eq(products.id, purchases.productId))
    .where(
      and(
        eq(purchases.id, purchaseId),
        eq(purchases.productId, productId),
        eq(purchases.status, "completed"),
      ),
    );
  return product ?? null;
}

async function readerOf(fanId: string): Promise<Reader> {
  const [row] = await db
    .select({
      id: users.id,
      role: users.role,
      creator: { id: creators.id, slug: creators.slug, displayName: creators.displayName },
    })
    .from(users)
    .leftJoin(creators, eq(creators.userId, users.id))
    .where(eq(users.id, fanId));
  invariant(row, "whoever a link belongs to has an account");
  return row;
}

/** Counted last: what the storage cannot give costs nothing. */
async function deliver(link: DownloadLink, product: Product, fileId: string | null): Promise<Delivery> {
  if (isOver(link)) throw new DownloadsOver();
  const files = await listFiles(product);
  const wanted = fileId ? files.filter(({ id }) => id === fileId) : files;
  if (wanted.length === 0) throw new AppError("not_found", "There is no such file.");
  const stored = await Promise.all(wanted.map((file) => located(file, product)));
  await countDownload(link);
  const [only] = stored;
  if (only && stored.length === 1) {
    const { place, name: fileName } = only;
    const address = await signedAddress(place.key, { bucket: place.bucket, fileName, as: "attachment" });
    return { kind: "file", address };
  }
  return { kind: "archive", name: archiveName(product.title), ...archiveFor(link, stored) };
}

type Located = Awaited<ReturnType<typeof located>>;

async function located(file: DeliveredFile, product: Product) {
  const { bucket, key, name, addedAt } = file;
  const place = bucket && key ? { bucket, key } : null;
  const byteSize = place && (await storedSize(place));
  if (!place || byteSize === null) {
    await reportMissingFile(product.id, file.id);
    throw new AppError("not_found", "This file is missing.", { reason: "file_missing" });
  }
  return { place, name, byteSize, addedAt };
}

function archiveFor(link: DownloadLink, files: readonly Located[]) {
  const archive = archiveOf(
    files.map(({ place, ...entry }) => ({ ...entry, open: (leaving) => openStored(place, leaving) })),
  );
  archive.stream.once("error", (error) => {
    log.error({ error, link: link.id }, "an archive broke off");
    returnDownload(link).catch((failed: unknown) =>
      log.error({ error: failed }, "a download was not returned"),
    );
  });
  return archive;
}
