import { beforeAll, expect, test } from "vitest";
import { pool } from "@/db/client";
import { listActions, listEvents } from "@/lib/audit/list-events";
import { countLimit } from "@/lib/page";
import { type Scan, scansOf } from "@/lib/testing/query-plans";
import { findClient, listLiveSubscriptions } from "./find-client";
import { listClients } from "./list-clients";

const clientCount = 50_000;
const eventCount = 100_000;
/** A page, and counting up to where counting stops; a little room beside it. */
const mostRows = countLimit + 200;

const idOf = (n: string) => `lpad(to_hex(${n}), 32, '0')::uuid`;
const crowd = `
  set local statement_timeout = 0;
  set local session_replication_role = replica;
  insert into users (id, email, display_name, created_at, email_verified_at)
  select ${idOf("n")}, 'pessoa' || n || '@example.com', 'Pessoa ' || n, now() - make_interval(mins => n), now()
    from generate_series(1, ${clientCount}) n;
  insert into audit_events (actor_id, action, subject_type, subject_id, created_at)
  select ${idOf("n % 50 + 1")}, (array['clients.view', 'clients.disable', 'settings.save'])[n % 3 + 1], 'user',
         ${idOf(`n % ${clientCount} + 1`)}, now() - make_interval(secs => ${eventCount} - n)
    from generate_series(1, ${eventCount}) n`;

beforeAll(async () => {
  const client = await pool.connect();
  await client.query(`begin; ${crowd}; commit`);
  await client.query("set statement_timeout = 0");
  await client.query("vacuum analyze users, audit_events");
  client.release(true);
});

const tooMuch = (scans: Scan[]) => scans.filter(({ rows }) => rows > mostRows);
const someone = "00000000-0000-0000-0000-000000000007";
const asking = { search: "", page: 1 };

test.each([
  ["the newest clients", () => listClients(asking)],
  ["the last page of them", () => listClients({ ...asking, page: 40 })],
  ["a client by a part of the name", () => listClients({ ...asking, search: "49999" })],
  ["a client by the address", () => listClients({ ...asking, search: "pessoa49999@example.com" })],
  ["a client by two letters", () => listClients({ ...asking, search: "xy" })],
  ["a client by the id", () => listClients({ ...asking, search: someone })],
  [
    "active fans without a second factor",
    () => listClients({ ...asking, role: "fan", status: "active", factor: "off" }),
  ],
  ["one client", () => findClient(someone)],
  ["what a client subscribes to", () => listLiveSubscriptions(someone)],
  ["what happened to a client", () => listEvents({ subject: someone })],
  ["the newest events", () => listEvents({})],
  ["events far down", () => listEvents({}, { before: eventCount / 2 })],
  ["events of one action", () => listEvents({ action: "clients.view" })],
  ["the actions there are", () => listActions()],
] as [string, () => Promise<unknown>][])(
  "%s: as little is read of a crowd as of a few",
  async (_what, work) => {
    const scans = await scansOf(work);
    expect(scans.length).toBeGreaterThan(0);
    expect(tooMuch(scans)).toEqual([]);
  },
);
