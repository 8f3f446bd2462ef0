import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { media, mediaCaptions } from "@/db/schema";
import { anImage, aVideo } from "@/lib/testing/factories";
import { openStorage, type TestStorage } from "@/lib/testing/storage";

let storage: TestStorage;
let servePart: typeof import("./serve-part").servePart;

beforeAll(async () => {
  storage = await openStorage();
  ({ servePart } = await import("./serve-part"));
});
afterAll(() => storage.close());

async function aFilm() {
  const id = crypto.randomUUID();
  const folder = `media/${id}/`;
  const film = await aVideo({
    id,
    key: `${folder}original.mp4`,
    contentType: "video/mp4",
    fileName: "Verão 1.mp4",
    widths: [320],
    hlsPrefix: `${folder}hls/`,
  });
  await storage.put(`${folder}original.mp4`, "0123456789");
  await storage.put(`${folder}320.webp`, "poster");
  await storage.put(`${folder}hls/index.m3u8`, "#EXTM3U\n720/index.m3u8\n");
  await storage.put(`${folder}hls/720/index.m3u8`, "#EXTM3U\n#EXTINF:6,\n0.ts\n");
  await storage.put(`${folder}hls/720/0.ts`, "piece");
  await storage.put(`${folder}captions/en.vtt`, "WEBVTT\n");
  await db.insert(mediaCaptions).values({ mediaId: id, locale: "en", key: `${folder}captions/en.vtt` });
  return film;
}

const addressOf = (served: Awaited<ReturnType<typeof servePart>>) =>
  served && "address" in served ? served.address : "";
const textOf = (served: Awaited<ReturnType<typeof servePart>>) =>
  served && "text" in served ? served.text : "";

test("the thing itself is opened where it plays, in ranges, or kept under its own name", async () => {
  const film = await aFilm();
  const played = await fetch(addressOf(await servePart(film, "")), { headers: { range: "bytes=2-4" } });
  expect([played.status, await played.text()]).toEqual([206, "234"]);
  expect(played.headers.get("content-disposition")).toMatch(/^inline/);
  const kept = await fetch(addressOf(await servePart(film, "", { asFile: true })));
  expect(kept.headers.get("content-disposition")).toContain("filename*=UTF-8''Ver%C3%A3o%201.mp4");
  expect(kept.headers.get("content-disposition")).toMatch(/^attachment/);
});

test("UP-14 what a browser might run is only ever a file to keep", async () => {
  const paper = await anImage({ kind: "document", key: "media/paper.pdf", contentType: "application/pdf" });
  await storage.put("media/paper.pdf", "%PDF-1.7");
  const answer = await fetch(addressOf(await servePart(paper, "")));
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
});

test("a width that was made is there, and no other", async () => {
  const film = await aFilm();
  expect(await (await fetch(addressOf(await servePart(film, "320")))).text()).toBe("poster");
  expect(await servePart(film, "640")).toBeNull();
});

test("MD-09 a film in pieces is watched by signed pieces, which are closed to everybody without", async () => {
  const film = await aFilm();
  expect(textOf(await servePart(film, "hls/index.m3u8"))).toContain("\n720/index.m3u8\n");
  const piece = textOf(await servePart(film, "hls/720/index.m3u8")).split("\n")[2] ?? "";
  expect(await (await fetch(piece)).text()).toBe("piece");
  expect((await fetch(piece.split("?")[0] ?? "")).status).toBe(403);
  // Its own file was imported from elsewhere; what we made of it is ours.
  const imported = await servePart({ ...film, bucket: "elsewhere" }, "hls/720/index.m3u8");
  expect(await (await fetch(textOf(imported).split("\n")[2] ?? "")).text()).toBe("piece");
});

test("captions come from ourselves, in the languages there are", async () => {
  const film = await aFilm();
  expect(textOf(await servePart(film, "captions/en"))).toBe("WEBVTT\n");
  expect(await servePart(film, "captions/pt-BR")).toBeNull();
});

describe("MD-02 no part leads outside the medium", () => {
  test.each([
    "original.mp4",
    "hls/../original.mp4",
    "hls/../../x/hls/index.m3u8",
    "hls/%2e%2e/index.m3u8",
    "hls/720/0.ts",
    "hls//index.m3u8",
    "captions/../../x",
    "captions/",
    "-1",
    "1e3",
    "https://evil.example/",
  ])("%s", async (part) => {
    expect(await servePart(await aFilm(), part)).toBeNull();
  });
});

test.each([
  ["X-Amz-Expires", "604800"],
  ["X-Amz-Date", "20260101T000000Z"],
  ["response-content-disposition", "inline"],
  ["response-content-type", "text/html"],
])("MD-04 an address whose %s was changed opens nothing", async (name, value) => {
  const address = new URL(addressOf(await servePart(await aFilm(), "", { asFile: true })));
  expect(address.searchParams.has(name)).toBe(true);
  address.searchParams.set(name, value);
  expect((await fetch(address)).ok).toBe(false);
});

test("MD-04 nor does one that was turned to another object", async () => {
  const address = new URL(addressOf(await servePart(await aFilm(), "")));
  address.pathname = address.pathname.replace("original.mp4", "320.webp");
  expect((await fetch(address)).status).toBe(403);
});

test("MD-05 handing out writes no address down", async () => {
  const film = await aFilm();
  await servePart(film, "");
  expect(JSON.stringify(await db.select().from(media))).not.toContain("X-Amz-Signature");
});

test("a playlist that is gone is not there, and no failure of ours", async () => {
  const film = await aFilm();
  await expect(servePart(film, "hls/1080/index.m3u8")).rejects.toMatchObject({ code: "not_found" });
});
