/** What the app does when it starts. Next builds this for its edge, too, where no database is: only there it does nothing. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ prepareQueues }, { log }] = await Promise.all([import("@/lib/queue"), import("@/lib/log")]);
  // Whoever adds the first job tries again; pages need no queue.
  prepareQueues().catch((error: unknown) => log.warn({ error }, "the queues could not be prepared yet"));
}
