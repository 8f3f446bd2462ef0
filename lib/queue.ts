import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss, type Queue } from "pg-boss";
import { z } from "zod";
import { pool, type Tx } from "@/db/client";
import { env } from "./env";
import { invariant } from "./errors";
import { log } from "./log";
import { mailJob } from "./mail-job";
import { oncePerProcess } from "./once-per-process";

/** Every kind of job there is. What a queue does not say, `usual` says. */
export const queues = {
  "creator_cards.refresh": {
    payload: z.object({ creatorIds: z.array(z.uuid()).min(1).max(500) }),
  },
  "exports.fail": {
    payload: z.object({ exportId: z.uuid() }),
  },
  "exports.make": {
    payload: z.object({ exportId: z.uuid() }),
    // Two tries; then somebody is told that it did not work.
    retryLimit: 1,
    deadLetter: "exports.fail",
    // A long history takes long; that the worker lives, its heartbeat tells.
    expireInSeconds: 3_600,
  },
  "imports.prepare": {
    payload: z.object({
      creatorId: z.uuid(),
      /** The last file of the batch before. */
      after: z.uuid().nullable(),
    }),
    // Ten files, some of them films, are fetched and read whole.
    expireInSeconds: 3_600,
  },
  "imports.run": {
    payload: z.object({ importId: z.uuid() }),
    // Whatever goes wrong with the bucket ends the run and is shown; only a worker that dies has its job repeated.
    expireInSeconds: 12 * 3_600,
  },
  "mails.send": {
    payload: mailJob,
    // A mail server may be gone for hours: tried for about five before it is given up.
    retryLimit: 40,
  },
  "media.fail": {
    payload: z.object({ mediaId: z.uuid() }),
  },
  "media.process": {
    payload: z.object({ mediaId: z.uuid() }),
    deadLetter: "media.fail",
    // A file of 2 GB comes and is read whole.
    expireInSeconds: 3_600,
  },
  "media.renditions": {
    payload: z.object({ mediaId: z.uuid() }),
    // An hour of film may take several; that the worker lives, its heartbeat tells.
    expireInSeconds: 12 * 3_600,
    retryLimit: 2,
  },
  "media.settle": {
    payload: z.object({ mediaIds: z.array(z.uuid()).min(1).max(500) }),
  },
  "objects.remove": {
    payload: z.object({
      keys: z.array(z.string()).max(500),
      /** Everything that lies beside a medium. */
      folders: z
        .array(z.string().regex(/^media\/[0-9a-f-]{36}\/$/))
        .max(500)
        .optional(),
    }),
  },
  "posts.announce": {
    payload: z.object({
      postId: z.uuid(),
      /** Which of its announcements: a post may be announced again when somebody asks for it. */
      at: z.iso.datetime(),
      /** The last reader of the batch before. */
      after: z.uuid().nullable(),
    }),
  },
  "sweeps.run": {
    payload: z.object({ sweep: z.string() }),
    // One of each sweep waits and one runs. The next tick is as good as a long list of retries.
    policy: "stately",
    retryLimit: 2,
    deadLetter: null,
    deleteAfterSeconds: 3_600,
  },
} as const satisfies Record<string, Declaration>;

interface Declaration extends Omit<Queue, "name" | "deadLetter"> {
  payload: z.ZodType<object>;
  /** Where it ends after its last try: a queue further up, or nowhere. */
  deadLetter?: string | null;
}

export type QueueName = keyof typeof queues;
export type Payload<Name extends QueueName> = z.output<(typeof queues)[Name]["payload"]>;

export const queueNames = Object.keys(queues) as QueueName[];

/** Where jobs end that failed every time, with their payload and the queue they came from. */
export const deadLetterQueue = "dead_letter";

const day = 24 * 60 * 60;
/** A worker that dies says nothing: its job is given to another when this long without a sign of life. */
const usual = {
  policy: "standard",
  deadLetter: deadLetterQueue as string | null,
  retryLimit: 6,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 300,
  heartbeatSeconds: 15,
  retentionSeconds: 14 * day,
  deleteAfterSeconds: 3 * day,
  notify: true,
};

export const schema = "pgboss";

/** Writes jobs into transactions that are already open. Running them is the worker's business. */
const { sender, preparation } = oncePerProcess(`queues of ${env.DATABASE_URL}`, () => {
  const sender = new PgBoss({
    schema,
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise: false,
    schedule: false,
  });
  sender.on("error", (error) => log.error({ error }, "the job queue failed"));
  return { sender, preparation: { done: null as Promise<void> | null } };
});

/**
 * Creates what is missing and brings changed queues up to date; once per process, by whoever comes first. The app
 * does it when it starts: inside a transaction it would need a second connection, which may not be there.
 */
export function prepareQueues(): Promise<void> {
  preparation.done ??= declareQueues().catch((error: unknown) => {
    preparation.done = null;
    throw error;
  });
  return preparation.done;
}

async function declareQueues(): Promise<void> {
  await sender.start();
  try {
    await declare(sender, {
      ...usual,
      name: deadLetterQueue,
      deadLetter: null,
      retentionSeconds: 90 * day,
    });
    for (const name of queueNames) {
      const { payload, ...options } = queues[name];
      await declare(sender, { ...usual, ...options, name });
    }
  } finally {
    // It stays able to send, knowing the queues it read; what stops is timers that a sender has no use for.
    await sender.stop({ graceful: false, close: false });
  }
}

async function declare(boss: PgBoss, { name, ...wanted }: typeof usual & { name: string }): Promise<void> {
  const { policy, deadLetter, ...options } = wanted;
  const [existing] = await boss.getQueues([name]);
  if (!existing) {
    await boss.createQueue(name, { policy, ...options, ...(deadLetter && { deadLetter }) });
    return;
  }
  invariant(existing.policy === policy, `the policy of queue ${name} cannot change: give it a new name`);
  const stored = existing as unknown as Record<string, unknown>;
  const isChanged = Object.entries({ ...options, deadLetter }).some(
    ([option, value]) => stored[option] !== value,
  );
  if (isChanged) await boss.updateQueue(name, { ...options, deadLetter });
}

export interface EnqueueOptions {
  /** A job of this id is added once, however often it is asked for. */
  id?: string;
  /** What a queue's policy counts by. */
  key?: string;
}

/** Adds a job that exists exactly if the transaction commits. False: one like it is there already. */
export async function enqueue<Name extends QueueName>(
  tx: Tx,
  name: Name,
  payload: Payload<Name>,
  { id, key }: EnqueueOptions = {},
): Promise<boolean> {
  await prepareQueues();
  const data = queues[name].payload.parse(payload);
  const added = await sender.send(name, data, {
    db: fromDrizzle(tx, sql),
    ...(id && { id }),
    ...(key && { singletonKey: key }),
  });
  invariant(added !== null || id || key, `a job for ${name} was lost`);
  return added !== null;
}
