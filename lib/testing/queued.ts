import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Payload, prepareQueues, type QueueName } from "@/lib/queue";

/** What waits in a queue, in the order it was asked for. */
export async function queued<Name extends QueueName>(name: Name): Promise<Payload<Name>[]> {
  await prepareQueues();
  const { rows } = await db.execute<{ data: Payload<Name> }>(
    sql`select data from pgboss.job where name = ${name} order by created_on, id`,
  );
  return rows.map(({ data }) => data);
}
