import pg from "pg";
import { env } from "../../../lib/env.ts";

const channel = "page_cache";
const touchedAt = new Map<string, number>();
// Nothing remembered from before we listened can be trusted: a touch may have been missed.
let listeningSince = Number.POSITIVE_INFINITY;

export const isFresh = (renderedAt: number, tags: string[]): boolean =>
  renderedAt >= listeningSince && tags.every((tag) => renderedAt > (touchedAt.get(tag) ?? 0));

export function markTouched(tag: string): void {
  touchedAt.set(tag, performance.now());
}

let isListening = false;

/** Begun by the first page that is asked for, so that a build needs no database. */
export function startListening(): void {
  if (isListening) return;
  isListening = true;
  listen();
}

/** Keeps one connection that hears of every touch; while it is away, pages are rendered instead of remembered. */
function listen(): void {
  const client = new pg.Client({
    connectionString: env.DATABASE_URL,
    application_name: "creatorflix page cache",
    query_timeout: 5_000,
  });
  // A connection that died in silence would leave old pages standing; asked twice a minute it cannot.
  const pulse = setInterval(() => client.query("select 1").catch(lost), 30_000).unref();
  let isLost = false;
  function lost() {
    if (isLost) return;
    isLost = true;
    clearInterval(pulse);
    listeningSince = Number.POSITIVE_INFINITY;
    client.removeAllListeners();
    client.on("error", () => {});
    client.end().catch(() => {});
    setTimeout(listen, 1_000).unref();
  }
  client.on("notification", ({ payload }) => payload && markTouched(payload));
  client.once("error", lost);
  client.once("end", lost);
  client
    .connect()
    .then(() => client.query(`listen ${channel}`))
    .then(() => {
      listeningSince = performance.now();
    })
    .catch(lost);
}
