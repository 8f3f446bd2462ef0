import { expect, test } from "vitest";
import { db } from "@/db/client";
import { creatorSlugs } from "@/db/schema";
import { aCreator } from "@/lib/testing/factories";
import { slugOfToday } from "./slug-of-today";

test("every name a page once had leads to the one it has today", async () => {
  const ana = await aCreator({ slug: "ana-today" });
  await db.insert(creatorSlugs).values([
    { slug: "ana-first", creatorId: ana.id },
    { slug: "ana-second", creatorId: ana.id },
  ]);
  expect([await slugOfToday("ana-first"), await slugOfToday("ana-second")]).toEqual([
    "ana-today",
    "ana-today",
  ]);
});

test("AZ-09 an old name of a page that is not on show tells nothing, as a name that nobody ever had", async () => {
  const hidden = await aCreator({ status: "hidden" });
  await db.insert(creatorSlugs).values({ slug: "was-here", creatorId: hidden.id });
  for (const name of ["was-here", "never-was", "", "a\0", "%", "a".repeat(5_000)])
    expect(await slugOfToday(name)).toBeNull();
});
