import { expect, test } from "vitest";
import { signPlaylist } from "./playlist";

const key = "media/1/hls/720/index.m3u8";
const sign = async (of: string) => `https://store.example/${of}?signed`;

test("MD-09 every piece is signed, and everything else stands as it was", async () => {
  const written = [
    "#EXTM3U",
    "#EXT-X-TARGETDURATION:6",
    '#EXT-X-MAP:URI="init.mp4"',
    "#EXTINF:6.0,",
    "0.m4s",
    "#EXTINF:2.5,",
    "1.m4s",
    "#EXT-X-ENDLIST",
    "",
  ];
  expect((await signPlaylist(written.join("\n"), key, sign)).split("\n")).toEqual([
    "#EXTM3U",
    "#EXT-X-TARGETDURATION:6",
    '#EXT-X-MAP:URI="https://store.example/media/1/hls/720/init.mp4?signed"',
    "#EXTINF:6.0,",
    "https://store.example/media/1/hls/720/0.m4s?signed",
    "#EXTINF:2.5,",
    "https://store.example/media/1/hls/720/1.m4s?signed",
    "#EXT-X-ENDLIST",
    "",
  ]);
});

test("the playlists that a playlist offers stay ours to answer", async () => {
  const master =
    '#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,URI="sound/index.m3u8"\n#EXT-X-STREAM-INF:BANDWIDTH=1\n720/index.m3u8';
  expect(await signPlaylist(master, "media/1/hls/index.m3u8", sign)).toBe(master);
});

test.each([
  "../../2/original.mp4",
  "720/../../../2/original.mp4",
  "/media/2/original.mp4",
  "https://evil.example/0.ts",
  "//evil.example/0.ts",
  "0.ts?x=1",
  "%2e%2e/0.ts",
])("MD-02 nothing outside its own folder is signed: %s", async (name) => {
  await expect(signPlaylist(`#EXTM3U\n${name}`, key, sign)).rejects.toMatchObject({ code: "not_found" });
  await expect(signPlaylist(`#EXT-X-MAP:URI="${name}"`, key, sign)).rejects.toMatchObject({
    code: "not_found",
  });
});
