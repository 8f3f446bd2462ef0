import { beforeAll, describe, expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { passkeys, twoFactorAuth } from "@/db/schema";
import { aCreator, aFan, anAdmin, aUser, daysFromNow } from "@/lib/testing/factories";
import { type ClientFilter, clientsAddress, pageSize, readClientFilter } from "./client-filter";
import { listClients } from "./list-clients";

const asking = (more: Partial<ClientFilter> = {}): ClientFilter => ({ search: "", page: 1, ...more });
const namesOf = async (more: Partial<ClientFilter>) =>
  (await listClients(asking(more))).items.map(({ name }) => name);

const verified = daysFromNow(-100);
let joao: { id: string };

beforeAll(async () => {
  joao = await aFan({
    displayName: "João Vésper",
    email: "joao.v@example.com",
    emailVerifiedAt: verified,
    createdAt: daysFromNow(-1),
  });
  await aFan({
    displayName: "Disabled",
    emailVerifiedAt: verified,
    disabledAt: verified,
    deletionDueAt: daysFromNow(3),
  });
  await aFan({ displayName: "Leaving", deletionDueAt: daysFromNow(3) });
  await aFan({ displayName: "Deleted", deletedAt: verified, disabledAt: verified });
  await aFan({ displayName: "Unverified" });
  const rosa = await anAdmin();
  await db.insert(twoFactorAuth).values({ userId: rosa.id, enabled: true });
  const holder = await aFan({ displayName: "Holder", emailVerifiedAt: verified });
  await db.insert(passkeys).values({ userId: holder.id, credentialId: "c", publicKey: "k", name: "Phone" });
  const begun = await aFan({ displayName: "Begun", emailVerifiedAt: verified });
  await db.insert(twoFactorAuth).values({ userId: begun.id, enabled: false });
  const nameless = await aUser({ role: "creator", emailVerifiedAt: verified });
  await aCreator({ userId: nameless.id, displayName: "Página" });
});

describe("a client is found", () => {
  test.each([
    ["by a part of the name, without its accents", "vesp"],
    ["by two letters that begin a word", "ve"],
    ["by the beginning of the first name", "jo ve"],
    ["by the address", "joao.v@example.com"],
    ["by full-width letters", "ｖｅｓｐｅｒ"],
    ["with blanks around", "  vesper  "],
  ])("%s", async (_how, search) => {
    expect(await namesOf({ search })).toEqual(["João Vésper"]);
  });

  test("by the whole id", async () => {
    expect(await namesOf({ search: joao.id })).toEqual(["João Vésper"]);
  });
});

test.each([
  "' or 1=1 --",
  "%",
  "%%%",
  "___",
  "\\",
  "\0",
  "vesper\0'; drop table users; --",
  "x",
  "*",
  "a".repeat(254),
])("AM-10 a search for %j finds nobody and breaks nothing", async (search) => {
  expect(await namesOf({ search })).toEqual([]);
});

test.each([
  [{ status: "disabled" }, ["Disabled"]],
  [{ status: "leaving" }, ["Leaving"]],
  [{ status: "deleted" }, ["Deleted"]],
  [{ status: "unverified" }, ["Unverified"]],
  [{ status: "active", role: "admin" }, ["Rosa"]],
  [{ role: "creator" }, ["Página"]],
  [{ factor: "on", sort: "name" }, ["Holder", "Rosa"]],
  [{ factor: "off", status: "active", role: "fan", sort: "name" }, ["Begun", "João Vésper"]],
] as [Partial<ClientFilter>, string[]][])("the filter %j shows %j", async (filter, names) => {
  expect(await namesOf(filter)).toEqual(names);
});

test("every status a filter asks for is the status its rows show", async () => {
  for (const status of ["active", "unverified", "disabled", "leaving", "deleted"] as const) {
    const { items } = await listClients(asking({ status }));
    expect(new Set(items.map((item) => item.status))).toEqual(new Set([status]));
  }
});

test("AM-09 a list tells no whole address", async () => {
  const page = await listClients(asking());
  expect(page.items.find(({ id }) => id === joao.id)?.maskedEmail).toBe("j•••@e•••.com");
  expect(JSON.stringify(page)).not.toContain("@example.com");
});

test("two statements answer, with few clients or with many", async () => {
  const asked = vi.spyOn(pool, "query");
  await listClients(asking());
  expect(asked).toHaveBeenCalledTimes(2);
  for (let made = 0; made < pageSize + 5; made += 1) await aFan({ displayName: `Multidão ${made}` });
  asked.mockClear();
  const first = await listClients(asking({ search: "multidao" }));
  expect(
    asked.mock.calls.filter(([query]) => /select/.test(String((query as { text?: string }).text))),
  ).toHaveLength(2);
  const second = await listClients(asking({ search: "multidao", page: 2 }));
  expect([first.items.length, first.hasNext, second.items.length, second.hasNext]).toEqual([
    pageSize,
    true,
    5,
    false,
  ]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(pageSize + 5);
});

test("an address says what is asked in one way, and what makes no sense is dropped", () => {
  const read = (query: string) => readClientFilter(new URLSearchParams(query));
  expect(read("role=owner&status=1&factor=&sort=drop&p=-4")).toEqual(asking());
  const filter = asking({
    search: "ana & bia",
    role: "admin",
    status: "active",
    factor: "off",
    sort: "name",
    page: 3,
  });
  const address = clientsAddress(filter);
  expect(address).toBe("/admin/clients?q=ana+%26+bia&role=admin&status=active&factor=off&sort=name&p=3");
  expect(read(address.split("?")[1] ?? "")).toEqual(filter);
  expect(clientsAddress(asking())).toBe("/admin/clients");
});
