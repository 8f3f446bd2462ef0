import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openLineLog, readLineLog } from "../line-log";
import { openBlobs } from "./blobs";
import { type Bucket, type Change, ObjectIndex, type StoredObject, type Upload } from "./object-index";
import { S3Error } from "./s3-error";

export type ObjectStore = Awaited<ReturnType<typeof openObjectStore>>;

/**
 * Bytes in blobs, everything else in an index kept in memory and in a log of changes. The line in the log
 * is the moment something becomes true: a kill before it leaves the old object, after it the new one.
 */
export async function openObjectStore(folder: string, firstBucket: string, now: () => Date) {
  mkdirSync(folder, { recursive: true });
  const logFile = join(folder, "changes.jsonl");
  const blobs = openBlobs(join(folder, "blobs"));
  let index = new ObjectIndex();
  for (const change of readLineLog<Change>(logFile)) index.apply(change);
  const log = openLineLog<Change>(logFile);
  const ensureFirstBucket = () => {
    if (!index.buckets.has(firstBucket)) {
      index.apply({ do: "add-bucket", bucket: firstBucket, at: now().toISOString() });
    }
    log.rewrite(index.changes());
  };
  ensureFirstBucket();
  await blobs.sweep(index.blobIds());

  return {
    now,
    blobs,
    buckets: (): ReadonlyMap<string, Bucket> => index.buckets,
    uploads: (): Iterable<Upload> => index.uploads.values(),

    bucket(name: string): Bucket {
      const bucket = index.buckets.get(name);
      if (!bucket) throw new S3Error("NoSuchBucket");
      return bucket;
    },

    object(bucket: string, key: string): StoredObject {
      const object = this.bucket(bucket).objects.get(key);
      if (!object) throw new S3Error("NoSuchKey");
      return object;
    },

    upload(id: string, bucket: string, key: string): Upload {
      const upload = index.uploads.get(id);
      if (upload?.bucket !== bucket || upload.key !== key) throw new S3Error("NoSuchUpload");
      return upload;
    },

    /** Synchronous, so that nothing can come between a condition and the change that relies on it. */
    commit(change: Change): void {
      log.append(change);
      void blobs.remove(index.apply(change));
    },

    async reset(): Promise<void> {
      const known = index.blobIds();
      index = new ObjectIndex();
      ensureFirstBucket();
      // Only what was stored: an upload on its way goes on, and belongs to the time after.
      await blobs.remove(known);
    },

    close: () => log.close(),
  };
}
