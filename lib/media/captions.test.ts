import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { mediaCaptions } from "@/db/schema";
import { aCreator, anImage, aVideo } from "@/lib/testing/factories";
import { openStorage, type TestStorage } from "@/lib/testing/storage";

let storage: TestStorage;
let captions: typeof import("./captions") & typeof import("./read-text");
let creatorId: string;
let mediaId: string;

beforeAll(async () => {
  storage = await openStorage();
  captions = { ...(await import("./captions")), ...(await import("./read-text")) };
  creatorId = (await aCreator()).id;
  mediaId = (await aVideo({ creatorId })).id;
});
afterAll(() => storage.close());

const text = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\nBom dia, manhã!\n";
const kept = () => db.select().from(mediaCaptions).where(eq(mediaCaptions.mediaId, mediaId));

test("captions are kept as players read them, however their editor ends its lines, and a newer file replaces them", async () => {
  await captions.saveCaptions(creatorId, {
    mediaId,
    locale: "pt-BR",
    text: "WEBVTT\n\n00:01.000 --> 00:02.000\nantes",
  });
  const written = `\ufeff${text.replaceAll("\n", "\r\n")}`;
  await captions.saveCaptions(creatorId, { mediaId, locale: "pt-BR", text: written });
  const rows = await kept();
  expect(rows).toMatchObject([{ locale: "pt-BR", key: `media/${mediaId}/captions/pt-BR.vtt` }]);
  expect(await captions.readText(rows[0]?.key ?? "")).toBe(text);
  expect((await fetch(`${storage.address}/creatorflix/${rows[0]?.key}`)).status).toBe(403);
});

test.each([
  ["SubRip", "1\n00:00:01,000 --> 00:00:02,500\nBom dia\n"],
  ["a page", "<script>alert(1)</script>"],
  ["a word that only begins alike", "WEBVTTX\n\n00:01.000 --> 00:02.000\na"],
  ["captions without a time", "WEBVTT\n\nBom dia\n"],
  ["nothing", ""],
])("%s is refused with a word", async (_what, given) => {
  await expect(
    captions.saveCaptions(creatorId, { mediaId, locale: "en", text: given }),
  ).rejects.toMatchObject({ code: "invalid", details: { reason: "captions_unreadable" } });
});

test("a stranger's film, and what is no film, take none", async () => {
  const [stranger, picture] = [await aCreator(), await anImage({ creatorId })];
  for (const [owner, id] of [
    [stranger.id, mediaId],
    [creatorId, picture.id],
  ] as const) {
    const given = { mediaId: id, locale: "en" };
    await expect(captions.saveCaptions(owner, { ...given, text })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(captions.removeCaptions(owner, given)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("captions that are taken away go with their file, and only these", async () => {
  await captions.saveCaptions(creatorId, { mediaId, locale: "en", text });
  await captions.removeCaptions(creatorId, { mediaId, locale: "en" });
  await captions.removeCaptions(creatorId, { mediaId, locale: "en" });
  expect((await kept()).map(({ locale }) => locale)).toEqual(["pt-BR"]);
  const { rows } = await pool.query("select data from pgboss.job_common where name = 'objects.remove'");
  expect(rows).toEqual([{ data: { keys: [`media/${mediaId}/captions/en.vtt`] } }]);
});
