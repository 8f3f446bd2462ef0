import { pool } from "@/db/client";
import { env } from "@/lib/env";
import { listBucket } from "@/lib/imports/list-bucket";
import { parseKey } from "@/lib/imports/parse-key";
import { runImport } from "@/lib/imports/run-import";
import { startImport } from "@/lib/imports/start-import";
import { importStore } from "@/lib/media/other-store";

/** Imports a large bucket twice in a process of its own, and prints what that cost. It is run by the bench. */
env.S3_ENDPOINT = process.argv[2] ?? "";

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function list() {
  const listing = { bucket: "whitelabel", prefix: "" };
  for await (const { objects } of listBucket(importStore({ store: null }, 1), listing))
    for (const { key } of objects) parseKey(key);
}

async function run() {
  const { id } = await startImport(null, { isDryRun: false });
  await runImport(id, new AbortController().signal);
  const { rows } = await pool.query("select status, error, created_count from imports where id = $1", [id]);
  if (rows[0]?.status !== "completed") throw new Error(`the import ended as ${JSON.stringify(rows[0])}`);
}

/** What was inserted, updated or deleted in the catalog so far, as Postgres counts it. */
async function rowsWritten(): Promise<number> {
  const { rows } = await pool.query(
    `select sum(n_tup_ins + n_tup_upd + n_tup_del)::int as written
     from pg_stat_user_tables where relname in ('creators', 'posts', 'media', 'post_media')`,
  );
  return rows[0]?.written;
}

const residentMb = () => Math.round(process.resourceUsage().maxRSS / 1024);

const listing = await seconds(list);
const listed = residentMb();
const first = await seconds(run);
const before = await rowsWritten();
const again = await seconds(run);
const { user, system } = process.cpuUsage();
const facts = {
  listing,
  first,
  again,
  cpu: (user + system) / 1e6,
  rewritten: (await rowsWritten()) - before,
  listed,
  resident: residentMb(),
};
process.stdout.write(`${JSON.stringify(facts)}\n`);
await pool.end();
