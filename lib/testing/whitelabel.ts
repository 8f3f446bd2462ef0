import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema";
import { env } from "@/lib/env";
import { runImport } from "@/lib/imports/run-import";
import { startImport } from "@/lib/imports/start-import";
import { s3Of } from "@/lib/sandbox/testing/s3";
import { startSandbox } from "@/lib/sandbox/testing/start-sandbox";

const Bucket = "whitelabel";

/** A bucket of others in a storage of one's own, and runs over it. */
export async function openWhitelabel() {
  const sandbox = await startSandbox();
  env.S3_ENDPOINT = sandbox.storage;
  const s3 = s3Of(sandbox);
  await s3.send(new CreateBucketCommand({ Bucket }));
  return {
    ...sandbox,
    put: async (...keys: string[]) => {
      for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket, Key, Body: "four" }));
    },
    change: (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body })),
    remove: async (...keys: string[]) => {
      for (const Key of keys) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    },
  };
}

export const runOf = async (id: string) => {
  const [run] = await db.select().from(imports).where(eq(imports.id, id));
  if (!run) throw new Error("there is no such run");
  return run;
};

export const workOn = (id: string) => runImport(id, new AbortController().signal);

/** Started and worked on until it stops by itself. */
export async function runWhole(wanted: { isDryRun?: boolean; folder?: string } = {}) {
  const { id } = await startImport(null, { isDryRun: false, ...wanted });
  await workOn(id);
  return runOf(id);
}

/** A row that was written, even with the same values, tells. */
export const versions = async () => {
  const { rows } = await db.execute(sql`
    select 'media' as of, id::text, xmin::text, xmax::text from media
    union all select 'post', id::text, xmin::text, xmax::text from posts
    union all select 'link', post_id::text || media_id, xmin::text, xmax::text from post_media
    union all select 'creator', id::text, xmin::text, xmax::text from creators order by 1, 2`);
  return rows;
};
