import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { startApiAccess } from "@/lib/auth/refresh-tokens";
import { startSession } from "@/lib/auth/sessions";
import { env } from "@/lib/env";
import { pdf } from "@/lib/media/testing/small-files";
import { aCreator, aUser } from "@/lib/testing/factories";
import { openStorage, type TestStorage } from "@/lib/testing/storage";
import { rememberSession } from "./session";
import { newVisitor } from "./testing/visitor";

vi.mock("next/headers", async () => (await import("./testing/visitor")).nextHeaders);

let storage: TestStorage;
let doors: Record<"browser" | "program", Awaited<ReturnType<typeof openDoors>>>;

async function openDoors(by: "browser" | "program") {
  const [begin, one, parts, finish] =
    by === "browser"
      ? await Promise.all([
          import("@/app/api/uploads/route"),
          import("@/app/api/uploads/[id]/route"),
          import("@/app/api/uploads/[id]/parts/route"),
          import("@/app/api/uploads/[id]/finish/route"),
        ])
      : await Promise.all([
          import("@/app/api/v1/uploads/route"),
          import("@/app/api/v1/uploads/[id]/route"),
          import("@/app/api/v1/uploads/[id]/parts/route"),
          import("@/app/api/v1/uploads/[id]/finish/route"),
        ]);
  return { begin: begin.POST, show: one.GET, abort: one.DELETE, sign: parts.POST, finish: finish.POST };
}

beforeAll(async () => {
  storage = await openStorage();
  doors = { browser: await openDoors("browser"), program: await openDoors("program") };
});
afterAll(() => storage.close());
beforeEach(() => newVisitor({ "x-forwarded-for": "203.0.113.9" }));

type Answer = {
  data: Record<"uploadId" | "url" | "contentType" | "id" | "status", string> & { parts: unknown[] };
  error: { details: { reason: string } };
};

const device = { ip: null, userAgent: null, token: null };

/** Signs somebody in, and gives what they say of themselves with each request. */
async function signIn(by: "browser" | "program"): Promise<Record<string, string>> {
  const user = await aUser({ role: "creator" });
  await aCreator({ userId: user.id });
  if (by === "browser") {
    await rememberSession(await db.transaction((tx) => startSession(tx, user, device)));
    return {};
  }
  const { tokens } = await db.transaction((tx) => startApiAccess(tx, user, device));
  return { authorization: `Bearer ${tokens.accessToken}` };
}

async function ask(
  door: (request: Request, context: { params: Promise<{ id?: string }> }) => Promise<Response>,
  headers: Record<string, string>,
  { id, body, method = "POST" }: { id?: string; body?: unknown; method?: string } = {},
) {
  const request = new Request(`${env.APP_URL}/api/uploads`, {
    method,
    headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const response = await door(request, { params: Promise.resolve({ id }) });
  return { status: response.status, ...((await response.json()) as Answer) };
}

const announced = {
  purpose: "library",
  fileName: "a.pdf",
  contentType: "application/pdf",
  byteSize: pdf.length,
};

test.each(["browser", "program"] as const)("a %s begins, sends, asks, finishes and cancels", async (by) => {
  const door = doors[by];
  const who = await signIn(by);
  const begun = await ask(door.begin, who, { body: announced });
  expect(begun.status).toBe(201);
  const { uploadId: id, url, contentType } = begun.data;
  expect((await ask(door.finish, who, { id })).error.details.reason).toBe("not_arrived");
  await fetch(url, { method: "PUT", headers: { "content-type": contentType }, body: new Uint8Array(pdf) });
  const finished = await ask(door.finish, who, { id });
  expect(finished).toMatchObject({ status: 200, data: { kind: "document", status: "pending" } });
  expect(JSON.stringify(finished)).not.toMatch(/original\.pdf|creatorflix/);
  expect((await ask(door.show, who, { id, method: "GET" })).data).toMatchObject({
    status: "completed",
    mediaId: finished.data.id,
  });

  const large = await ask(door.begin, who, { body: { ...announced, byteSize: 90_000_000 } });
  expect(large.data).toMatchObject({ partSize: 8_388_608, parts: { length: 10 } });
  const other = { id: large.data.uploadId };
  const signed = await ask(door.sign, who, { ...other, body: { numbers: [11] } });
  expect(signed.data.parts).toMatchObject([{ number: 11, url: expect.stringContaining("partNumber=11") }]);
  expect((await ask(door.abort, who, { ...other, method: "DELETE" })).data.status).toBe("aborted");
  expect((await ask(door.sign, who, { ...other, body: { numbers: [1] } })).status).toBe(409);
});

test.each(["browser", "program"] as const)(
  "UP-07 nobody but its owner reaches an upload of a %s",
  async (by) => {
    const door = doors[by];
    const begun = await ask(door.begin, await signIn(by), { body: announced });
    const id = begun.data.uploadId;
    newVisitor({ "x-forwarded-for": "203.0.113.9" });
    expect((await ask(door.show, {}, { id, method: "GET" })).status).toBe(401);
    const stranger = await signIn(by);
    const statuses = [
      await ask(door.show, stranger, { id, method: "GET" }),
      await ask(door.sign, stranger, { id, body: { numbers: [1] } }),
      await ask(door.finish, stranger, { id }),
      await ask(door.abort, stranger, { id, method: "DELETE" }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 404, 404]);
  },
);

test.each([
  ["a size as text", { ...announced, byteSize: "5" }],
  ["a key of their own", { ...announced, key: "media/x" }],
  ["another purpose", { ...announced, purpose: "exports" }],
  ["no type", { ...announced, contentType: undefined }],
])("UP-04 UP-07 %s is refused", async (_what, body) => {
  expect((await ask(doors.browser.begin, await signIn("browser"), { body })).status).toBe(422);
});
