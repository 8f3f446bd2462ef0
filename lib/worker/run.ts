import { type Job, PgBoss } from "pg-boss";
import { env } from "@/lib/env";
import { describeError, log, withRequestId } from "@/lib/log";
import { prepareQueues, type QueueName, queueNames, queues, schema } from "@/lib/queue";
import type { Handlers } from "./handlers";

/** With the heartbeat of 15 s, the job of a worker that was killed runs again within half a minute. */
const lookForTheDeadEverySeconds = 5;
const stopMs = 8_000;

export interface Worker {
  /** Takes nothing new, waits a while for what is running, and hands the rest back. */
  stop(): Promise<void>;
}

export async function startWorker(handlers: Handlers): Promise<Worker> {
  await prepareQueues();
  const boss = new PgBoss({
    schema,
    connectionString: env.DATABASE_URL,
    application_name: "creatorflix worker",
    max: 4,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: lookForTheDeadEverySeconds,
    monitorIntervalSeconds: lookForTheDeadEverySeconds - 1,
    maintenanceIntervalSeconds: 600,
  });
  boss.on("error", (error) => log.error({ error }, "the job queue failed"));
  boss.on("warning", ({ message, data }) => log.warn({ data }, message));
  await boss.start();
  await Promise.all(queueNames.map((name) => work(boss, name, handlers)));
  return { stop: () => boss.stop({ graceful: true, timeout: stopMs }) };
}

/** New jobs announce themselves; the polling is for those that waited for their retry. */
const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2, localConcurrency: 2 };

async function work<Name extends QueueName>(boss: PgBoss, name: Name, handlers: Handlers): Promise<void> {
  const handle = async (job: Job<object>): Promise<void> => {
    const payload = queues[name].payload.parse(job.data);
    await handlers[name](payload as Parameters<Handlers[Name]>[0], job.signal, job.id);
  };
  await boss.work<object>(name, polling, async ([job]) => {
    if (job) await withRequestId(job.id, () => reported(name, () => handle(job)));
  });
}

async function reported(queue: QueueName, handle: () => Promise<void>): Promise<void> {
  const start = performance.now();
  try {
    await handle();
    log.debug({ queue, milliseconds: Math.round(performance.now() - start) }, "job done");
  } catch (error) {
    log.error({ error, queue }, "job failed");
    // The queue stores what it is thrown, so that too must be free of people's data.
    const { type, message } = describeError(error);
    throw new Error(`${type}: ${message}`);
  }
}
