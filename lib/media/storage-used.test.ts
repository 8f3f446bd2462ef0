import { expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { media } from "@/db/schema";
import { aCreator } from "@/lib/testing/factories";
import { scansOf } from "@/lib/testing/query-plans";
import { storageUsed } from "./storage-used";

const aFile = (creatorId: string | null, key: string, byteSize: number | null) => ({
  creatorId,
  bucket: "creatorflix",
  key,
  kind: "image" as const,
  byteSize,
});

test("what a creator's files weigh is a sum of theirs alone, read from an index", async () => {
  const [creator, other] = [await aCreator(), await aCreator()];
  expect(await storageUsed(creator.id)).toEqual({ bytes: 0, limit: 100 * 2 ** 30 });
  await db
    .insert(media)
    .values([
      aFile(creator.id, "a", 3_000_000_000),
      aFile(creator.id, "b", 5),
      aFile(creator.id, "c", null),
      aFile(other.id, "d", 7),
      ...Array.from({ length: 2_000 }, (_, index) => aFile(null, `e${index}`, 11)),
    ]);
  await pool.query("vacuum analyze media");
  expect((await storageUsed(creator.id)).bytes).toBe(3_000_000_005);
  const scans = await scansOf(() => storageUsed(creator.id));
  expect(scans.find(({ table }) => table === "media")).toMatchObject({ isSequential: false, rows: 3 });
});
