import { expect, onTestFinished, test } from "vitest";
import { s3Of } from "@/lib/sandbox/testing/s3";
import { listAnswer, openRogueBucket } from "@/lib/testing/rogue-bucket";
import { listBucket } from "./list-bucket";
import { ListingFailed } from "./listing-failed";

async function countIn(answer: (token: string | null) => string, atPage = () => {}): Promise<number> {
  const rogue = await openRogueBucket(answer);
  onTestFinished(() => void rogue.close());
  const s3 = s3Of(rogue);
  let count = 0;
  for await (const { objects } of listBucket(s3, { bucket: "rogue", prefix: "", firstWaitMs: 1 })) {
    count += objects.length;
    atPage();
  }
  return count;
}

const numbered = (page: number, size: number) =>
  Array.from({ length: size }, (_, index) => `Ana/Beach/${page * size + index + 10 ** 8}.png`);

test("WL-02 a token that leads to itself is noticed", async () => {
  const answer = () => listAnswer({ keys: [], next: "again" });
  await expect(countIn(answer)).rejects.toThrow("repeats a continuation token");
});

test("WL-02 tokens that lead in a circle are noticed", async () => {
  const answer = (token: string | null) => listAnswer({ keys: [], next: token === "a" ? "b" : "a" });
  await expect(countIn(answer)).rejects.toThrow("repeats a continuation token");
});

test("WL-02 a page that comes twice under another token is noticed", async () => {
  let page = 0;
  const answer = () => listAnswer({ keys: ["Ana/1.png", "Ana/2.png"], next: `${++page}` });
  await expect(countIn(answer)).rejects.toThrow("repeats a page");
});

test("WL-02 empty pages on the way are no end", async () => {
  const answer = (token: string | null) =>
    Number(token) < 5
      ? listAnswer({ keys: [], next: `${Number(token) + 1}` })
      : listAnswer({ keys: ["Ana/1.png"] });
  expect(await countIn(answer)).toBe(1);
});

test("WL-03 more that is promised without a way there is no end either", async () => {
  const answer = () => "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>";
  await expect(countIn(answer)).rejects.toBeInstanceOf(ListingFailed);
});

test("WL-02 200,000 objects are listed in flat memory", async () => {
  const answer = (token: string | null) => {
    const page = Number(token);
    return listAnswer({ keys: numbered(page, 1_000), ...(page < 199 && { next: `${page + 1}` }) });
  };
  const heap: number[] = [];
  expect(await countIn(answer, () => heap.push(process.memoryUsage().heapUsed))).toBe(200_000);
  expect(Math.max(...heap) - Math.min(...heap)).toBeLessThan(150 * 1024 ** 2);
});

test.each([
  ["half an answer", "<ListBucketResult><Contents><Key>Ana/1.png</Key>"],
  ["no XML at all", "<html>Welcome to the hotel"],
  ["nothing", ""],
  [
    "a bomb of entities",
    `<!DOCTYPE b [<!ENTITY a "${"x".repeat(1_000)}">${["b", "c", "d", "e", "f"].map((name, index) => `<!ENTITY ${name} "${`&${"abcde"[index]};`.repeat(50)}">`).join("")}]><ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>&f;</Key></Contents></ListBucketResult>`,
  ],
])("WL-11 %s is a failure, not an empty bucket", async (_, xml) => {
  await expect(countIn(() => xml)).rejects.toBeInstanceOf(ListingFailed);
});
