import { expect, test } from "vitest";
import { db } from "@/db/client";
import { creators } from "@/db/schema";
import { savePage } from "@/lib/accounts/save-page";
import { isSlug } from "@/lib/slug";
import { aCreator, aFan } from "@/lib/testing/factories";
import { checkSlug, readSlug } from "./check-slug";

const fan = await aFan();
const ask = (typed: string, name = "Ana Souza") => checkSlug(typed, { userId: fan.id, name });

test.each([
  ["admin", "reserved"],
  ["API", "reserved"],
  ["@login", "reserved"],
  ["www", "reserved"],
  ["profile", "reserved"],
  ["products", "reserved"],
  ["con", "reserved"],
  ["ｃ1a", "malformed"],
  ["c1a\u200b", "malformed"],
  ["\u0430pple", "malformed"],
  ["\u212aite", "malformed"],
  ["..", "malformed"],
  ["a--b", "malformed"],
  ["ab", "malformed"],
  ["", "malformed"],
  ["a".repeat(101), "malformed"],
] as const)("AZ-16 %j is %s as an address, and three others are offered", async (typed, state) => {
  const answer = await ask(typed);
  expect(answer.state).toBe(state);
  expect(answer.suggestions).toHaveLength(3);
  expect(answer.suggestions.every(isSlug)).toBe(true);
  expect(answer.suggestions[0]).toBe("ana-souza");
});

test("case and an @ are forgiven, and one's own address is free to keep", async () => {
  expect(readSlug(" @Ana-Souza ")).toBe("ana-souza");
  await aCreator({ slug: "mine", userId: fan.id, status: "draft" });
  expect(await ask("mine")).toEqual({ slug: "mine", state: "free", suggestions: [] });
  await db.delete(creators);
});

test("what is offered instead of a taken address is really free, however much is taken", async () => {
  for (const slug of ["ana-souza", "anasouza", "ana-souza-1", "wanted", "wanted-1", "wanted-2"]) {
    await aCreator({ slug, status: "hidden" });
  }
  const { state, suggestions } = await ask("wanted");
  expect(state).toBe("taken");
  expect(suggestions).toEqual(["ana-souza-2", "ana-souza-3", "wanted-3"]);
  for (const slug of suggestions) expect((await ask(slug)).state).toBe("free");
});

test("a name that is no address at all still gets offers", async () => {
  expect((await ask("admin", "安娜")).suggestions).toEqual(["meu-canto-1", "meu-canto-2", "meu-canto-3"]);
  expect((await ask("admin", "Admin")).suggestions).not.toContain("admin-1");
});

test("AZ-16 of ten who want one address at the same moment one gets it, and the others are offered more", async () => {
  const fans = await Promise.all(Array.from({ length: 10 }, () => aFan()));
  const page = { name: "Eva Lima", slug: "eva" };
  const outcomes = await Promise.allSettled(fans.map((one) => savePage(one, page)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  for (const { details } of refusals) {
    expect(details).toMatchObject({ field: "slug", reason: "slug_taken" });
    expect(details.suggestions).toHaveLength(3);
  }
});
