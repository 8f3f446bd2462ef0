import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { withRequestId } from "@/lib/log";
import { movedTo, publicData, publicPage, xmlLines } from "./public-answer";

const asking = (tag?: string) =>
  new Request(`${env.APP_URL}/api/x`, { headers: tag ? { "if-none-match": tag } : {} });
const page = { items: [1, 2], page: 1, limit: 2, total: 5, isTotalCapped: false, hasNext: true };

test("whoever holds the answer already is told just that; whoever holds another gets it", async () => {
  const first = withRequestId("one", () => publicData(asking(), { a: 1 }));
  const tag = first.headers.get("etag") ?? "";
  expect([first.status, await first.json()]).toEqual([200, { data: { a: 1 }, meta: { requestId: "one" } }]);

  for (const held of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const again = withRequestId("two", () => publicData(asking(held), { a: 1 }));
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
  }
  expect(publicData(asking(tag), { a: 2 }).status).toBe(200);
});

test("a page says where it stands, and is another one when that changes", async () => {
  const answer = publicPage(asking(), page);
  expect(await answer.json()).toMatchObject({
    data: [1, 2],
    meta: { pagination: { page: 1, limit: 2, total: 5, isTotalCapped: false, hasNext: true } },
  });
  const tag = answer.headers.get("etag") ?? "";
  expect(publicPage(asking(tag), { ...page, total: 6 }).status).toBe(200);
  expect(publicPage(asking(tag), page).status).toBe(304);
});

test("HX-13 what has moved is led to our own house", () => {
  const moved = movedTo("/creators/ana");
  expect([moved.status, moved.headers.get("location")]).toEqual([308, `${env.APP_URL}/creators/ana`]);
});

test("lines are sent as they are made", async () => {
  async function* lines() {
    yield "<a>";
    yield "</a>";
  }
  expect(await xmlLines(lines()).text()).toBe("<a></a>");
});
