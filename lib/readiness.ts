import { HeadBucketCommand } from "@aws-sdk/client-s3";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { s3 } from "@/lib/media/s3";

type State = "ok" | "down";

const checks = {
  database: () => db.execute(sql`select 1`),
  queue: () => db.execute(sql`select 1 from pgboss.version`),
  storage: () =>
    s3.send(new HeadBucketCommand({ Bucket: env.S3_BUCKET }), { abortSignal: AbortSignal.timeout(2_000) }),
};

export async function checkReadiness(): Promise<Record<keyof typeof checks, State>> {
  const states = await Promise.all(
    Object.entries(checks).map(async ([part, check]): Promise<[string, State]> => {
      try {
        await check();
        return [part, "ok"];
      } catch (error) {
        log.warn({ error, part }, "not ready");
        return [part, "down"];
      }
    }),
  );
  return Object.fromEntries(states) as Record<keyof typeof checks, State>;
}
