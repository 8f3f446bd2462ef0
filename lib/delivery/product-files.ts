import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { media, productFiles } from "@/db/schema";
import { fileNames } from "./file-names";

export type DeliveredFile = Awaited<ReturnType<typeof listFiles>>[number];

/** What a buyer is given, in the creator's order, under names that differ. */
export async function listFiles({ id, title }: { id: string; title: string }) {
  const rows = await db
    .select({
      id: media.id,
      kind: media.kind,
      contentType: media.contentType,
      byteSize: media.byteSize,
      fileName: media.fileName,
      status: media.status,
      bucket: media.bucket,
      key: media.key,
      addedAt: productFiles.createdAt,
    })
    .from(productFiles)
    .innerJoin(media, eq(media.id, productFiles.mediaId))
    .where(eq(productFiles.productId, id))
    .orderBy(asc(productFiles.position), asc(media.id));
  const names = fileNames(rows, title);
  return rows.map(({ fileName, ...file }, index) => ({ ...file, name: names[index] ?? file.id }));
}
