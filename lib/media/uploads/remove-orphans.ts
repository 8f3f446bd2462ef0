import { ListMultipartUploadsCommand } from "@aws-sdk/client-s3";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema";
import { env } from "@/lib/env";
import { keysIn, removeObjects } from "../private-files";
import { placeOf, s3 } from "../s3";
import { abortAtStorage } from "./discard";

const folder = "uploads/";

/** A row is there before anything can arrive, so what belongs to no open upload belongs to nobody. */
export async function removeOrphans(): Promise<void> {
  for await (const keys of keysIn(folder)) {
    const open = await openAmong(keys);
    await removeObjects(keys.filter((key) => !open.has(key)));
  }
  for await (const found of multipartUploads()) {
    const open = await openAmong(found.map(({ key }) => key));
    for (const { key, multipartId } of found) {
      const known = open.get(key);
      // Null: it has just been begun, and its row does not know its name yet.
      if (known === undefined || (known !== null && known !== multipartId))
        await abortAtStorage(key, multipartId);
    }
  }
}

async function openAmong(keys: string[]): Promise<Map<string, string | null>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ key: uploads.key, multipartId: uploads.multipartId })
    .from(uploads)
    .where(and(inArray(uploads.key, keys), eq(uploads.status, "open")));
  return new Map(rows.map(({ key, multipartId }) => [key, multipartId]));
}

type Begun = { key: string; multipartId: string };

async function* multipartUploads(): AsyncGenerator<Begun[]> {
  const { Bucket, Key: Prefix } = placeOf(folder);
  let after: { KeyMarker?: string; UploadIdMarker?: string } | null = {};
  while (after) {
    const page: Awaited<ReturnType<typeof listPage>> = await listPage({ Bucket, Prefix, ...after });
    yield (page.Uploads ?? []).flatMap(({ Key, UploadId }) =>
      Key && UploadId ? [{ key: Key.slice(env.S3_PREFIX.length), multipartId: UploadId }] : [],
    );
    after = page.IsTruncated
      ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
      : null;
  }
}

const listPage = (input: { Bucket: string; Prefix: string; KeyMarker?: string; UploadIdMarker?: string }) =>
  s3.send(new ListMultipartUploadsCommand(input));
