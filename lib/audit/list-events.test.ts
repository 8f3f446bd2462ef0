import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema";
import { aFan, anAdmin } from "@/lib/testing/factories";
import { eventsAddress, readBefore, readEventFilter } from "./event-filter";
import { exportEvents, recordExport } from "./export-events";
import { listActions, listEvents } from "./list-events";

let admin: Awaited<ReturnType<typeof anAdmin>>;
let fan: Awaited<ReturnType<typeof aFan>>;

beforeAll(async () => {
  admin = await anAdmin({ displayName: "=cmd()" });
  fan = await aFan({ displayName: null });
  const event = { actorId: admin.id, subjectType: "user", subjectId: fan.id, ip: "203.0.113.9" };
  // The last minute of the third day in Brazil, and the first of the fourth.
  await db.insert(auditEvents).values([
    {
      ...event,
      action: "clients.disable",
      data: { before: { disabled: false }, after: { disabled: true }, reason: "+1" },
      createdAt: new Date("2026-03-04T02:59:00Z"),
    },
    { ...event, action: "clients.enable", createdAt: new Date("2026-03-04T03:01:00Z") },
    {
      actorId: null,
      action: "settings.save",
      subjectType: "setting",
      createdAt: new Date("2026-03-05T12:00:00Z"),
    },
  ]);
});

const actionsOf = async (filter: Parameters<typeof listEvents>[0]) =>
  (await listEvents(filter)).events.map(({ action }) => action);

test("events are told newest first, with who, whom and from where, and without whole addresses", async () => {
  const { events, older } = await listEvents({});
  expect(events.map(({ action }) => action)).toEqual(["settings.save", "clients.enable", "clients.disable"]);
  expect(events[2]).toMatchObject({
    actor: { id: admin.id, name: "=cmd()" },
    subjectId: fan.id,
    subjectName: `${fan.email[0]}•••@e•••.com`,
    ip: "203.0.113.9",
  });
  expect(events[0]?.actor).toBeNull();
  expect(older).toBeNull();
  expect(JSON.stringify(events)).not.toContain("@example.com");
});

test("filters by actor, action, subject and Brazilian day", async () => {
  expect(await actionsOf({ actor: admin.id })).toEqual(["clients.enable", "clients.disable"]);
  expect(await actionsOf({ actor: admin.email.toUpperCase() })).toHaveLength(2);
  expect(await actionsOf({ actor: "' or true --\0" })).toEqual([]);
  expect(await actionsOf({ action: "settings.save" })).toEqual(["settings.save"]);
  expect(await actionsOf({ subject: fan.id })).toHaveLength(2);
  expect(await actionsOf({ to: "2026-03-03" })).toEqual(["clients.disable"]);
  expect(await actionsOf({ from: "2026-03-04", to: "2026-03-04" })).toEqual(["clients.enable"]);
});

test("a list goes on where it stopped, and nothing is told twice", async () => {
  const first = await listEvents({}, { limit: 2 });
  const rest = await listEvents({}, { limit: 2, before: first.older ?? undefined });
  expect([first.events.length, rest.events.length, rest.older]).toEqual([2, 1, null]);
  expect(new Set([...first.events, ...rest.events].map(({ id }) => id)).size).toBe(3);
});

test("every action there is can be chosen", async () => {
  expect(await listActions()).toEqual(["clients.disable", "clients.enable", "settings.save"]);
});

test("HX-09 the export holds the filtered rows, and none of them is a formula", async () => {
  const lines: string[] = [];
  for await (const part of exportEvents({ actor: admin.id })) lines.push(part);
  const rows = lines.join("").trimEnd().split("\r\n");
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('"actor"');
  expect(rows[2]).toContain(`"'=cmd()"`);
  expect(rows[2]).toContain(
    '"{""disabled"":false}","{""disabled"":true}","{""reason"":""+1""}","203.0.113.9"',
  );
});

test("an address says what is asked; what makes no sense is dropped", () => {
  const read = (query: string) => readEventFilter(new URLSearchParams(query));
  expect(read("actor=&action=DROP&subject=1&from=2026-02-30&to=yesterday")).toEqual({});
  const filter = { actor: "ana@example.com", action: "clients.view", from: "2026-01-01", to: "2026-01-31" };
  const address = eventsAddress("/admin/audit", filter, 7);
  expect(address).toBe(
    "/admin/audit?actor=ana%40example.com&action=clients.view&from=2026-01-01&to=2026-01-31&before=7",
  );
  expect(read(address.split("?")[1] ?? "")).toEqual(filter);
  const before = (text: string) => readBefore(new URLSearchParams({ before: text }));
  expect([before("7"), before("-7"), before("1e99"), before("x"), before("1.5")]).toEqual([
    7,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("AM-08 a download is on record with its filter, and without anybody's address", async () => {
  await recordExport({ id: admin.id, ip: "203.0.113.9" }, { actor: fan.email, action: "clients.view" });
  const { events } = await listEvents({ action: "audit.export" });
  expect(events).toMatchObject([
    { actor: { id: admin.id }, ip: "203.0.113.9", data: { filter: { action: "clients.view" } } },
  ]);
  expect(JSON.stringify(events)).not.toContain(fan.email);
});
