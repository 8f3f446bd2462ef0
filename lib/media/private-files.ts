import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
} from "@aws-sdk/client-s3";
import { env } from "@/lib/env";
import { atMost } from "./at-most";
import { storeOf } from "./other-store";
import { placeOf, s3 } from "./s3";

/** What lies outside `public/` is read by whoever holds a signed address, and by nobody else. */
export async function storeFile(key: string, path: string, contentType: string): Promise<number> {
  const { size } = await stat(path);
  await s3.send(
    new PutObjectCommand({
      ...placeOf(key),
      Body: createReadStream(path),
      ContentLength: size,
      ContentType: contentType,
      CacheControl: cacheControlOf(key),
    }),
  );
  return size;
}

export async function storeText(key: string, text: string, contentType: string): Promise<void> {
  await s3.send(
    new PutObjectCommand({
      ...placeOf(key),
      Body: text,
      ContentType: contentType,
      CacheControl: cacheControlOf(key),
    }),
  );
}

/** A public key is never given to other bytes. */
export const cacheControlOf = (key: string): string =>
  key.startsWith("public/") ? "public, max-age=31536000, immutable" : "private, no-store";

/** Its bytes, asked for when the first of them is wanted and never held as a whole. */
export const openObject = (key: string, bucket: string = env.S3_BUCKET): Readable =>
  Readable.from(bytesOf(key, bucket), { objectMode: false });

async function* bytesOf(key: string, bucket: string): AsyncGenerator<Uint8Array> {
  const store = await storeOf(bucket);
  const { Body } = await store.send(new GetObjectCommand(placeOf(key, bucket)));
  yield* Body as Readable;
}

export const fetchFile = (key: string, bucket: string, path: string, signal?: AbortSignal): Promise<void> =>
  pipeline(openObject(key, bucket), createWriteStream(path), { signal });

/** An object that is gone already is as good as removed. */
export async function removeObjects(keys: string[]): Promise<void> {
  const inTurn = atMost(8);
  await Promise.all(keys.map((key) => inTurn(() => s3.send(new DeleteObjectCommand(placeOf(key))))));
}

/** All that lies beside a medium. What is removed while it is listed leaves no gaps: pages go by name. */
export async function removeFolder(folder: string): Promise<void> {
  for await (const keys of keysIn(folder)) await removeObjects(keys);
}

/** The keys of a folder, a page at a time. */
export async function* keysIn(folder: string): AsyncGenerator<string[]> {
  const { Bucket, Key: Prefix } = placeOf(folder);
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix })) {
    yield Contents.flatMap(({ Key }) => (Key ? [Key.slice(env.S3_PREFIX.length)] : []));
  }
}
