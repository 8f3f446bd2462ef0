import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { moveClock } from "@/lib/testing/clock";
import { openStorage, type TestStorage } from "@/lib/testing/storage";

let storage: TestStorage;
let signedAddress: typeof import("./signed-address").signedAddress;

beforeAll(async () => {
  storage = await openStorage();
  ({ signedAddress } = await import("./signed-address"));
  await storage.put("media/a/original.mp3", "song");
  await storage.put("media/b/original.mp3", "another");
});
afterAll(() => storage.close());

test("an address opens one object for an hour, with its name, its type and parts of it", async () => {
  const address = await signedAddress("media/a/original.mp3", {
    fileName: "Canção.mp3",
    contentType: "audio/mpeg",
  });
  const response = await fetch(address);
  expect(await response.text()).toBe("song");
  expect(response.headers.get("content-type")).toBe("audio/mpeg");
  expect(response.headers.get("content-disposition")).toBe(
    `inline; filename="Cancao.mp3"; filename*=UTF-8''Can%C3%A7%C3%A3o.mp3`,
  );
  expect(response.headers.get("cache-control")).toBe("private, max-age=3600");
  expect(new URL(address).searchParams.get("X-Amz-Expires")).toBe("3600");
  const part = await fetch(address, { headers: { range: "bytes=1-2" } });
  expect([part.status, await part.text()]).toEqual([206, "on"]);
});

test("MD-04 whoever changes any part of it is refused", async () => {
  const address = await signedAddress("media/a/original.mp3", {
    as: "attachment",
    contentType: "audio/mpeg",
  });
  for (const [from, to] of [
    ["media/a", "media/b"],
    ["attachment", "inline"],
    ["audio%2Fmpeg", "text%2Fhtml"],
    ["X-Amz-Expires=3600", "X-Amz-Expires=604800"],
  ] as const) {
    expect(address).toContain(from);
    expect((await fetch(address.replace(from, to))).status).toBe(403);
  }
});

test("what was signed more than an hour ago opens nothing", async () => {
  moveClock(-61 / 60 / 24);
  expect((await fetch(await signedAddress("media/a/original.mp3"))).status).toBe(403);
});

test.each(["application/pdf", "application/zip"])(
  "UP-14 what is %s is a file to keep, whatever was asked for",
  async (contentType) => {
    const response = await fetch(await signedAddress("media/a/original.mp3", { as: "inline", contentType }));
    expect(response.headers.get("content-disposition")).toBe("attachment");
  },
);

test("UP-18 what was uploaded is served from the storage's own house, never from ours", async () => {
  const { origin } = new URL(await signedAddress("media/a/original.mp3"));
  expect(origin).toBe(storage.address);
  expect(origin).not.toBe(new URL(env.APP_URL).origin);
});
