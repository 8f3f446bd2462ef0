import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { MailJob } from "@/lib/mail-job";
import { prepareQueues } from "@/lib/queue";

/** The letters somebody is about to get, in the order they were asked for. */
export async function queuedMails(userId: string): Promise<MailJob[]> {
  await prepareQueues();
  const { rows } = await db.execute<{ data: MailJob }>(
    sql`select data from pgboss.job where name = 'mails.send' and data->>'userId' = ${userId} order by created_on, id`,
  );
  return rows.map(({ data }) => data);
}

/** Those without a user: somebody forgot a password, and nobody looked yet whose it is. */
export async function queuedResets(): Promise<MailJob[]> {
  await prepareQueues();
  const { rows } = await db.execute<{ data: MailJob }>(
    sql`select data from pgboss.job where name = 'mails.send' and data->>'kind' = 'reset_password' order by created_on, id`,
  );
  return rows.map(({ data }) => data);
}
