import { expect, test } from "vitest";
import { db } from "@/db/client";
import { bookmarks } from "@/db/schema";
import {
  aCreator,
  aLiveSubscription,
  anImage,
  aPlan,
  aPost,
  attach,
  daysFromNow,
} from "@/lib/testing/factories";
import { fanVisitor } from "@/lib/testing/viewers";
import { listSaved } from "./list-saved";

const paging = { page: 1, limit: 2 };
const noCopies = { publicPrefix: null, publicWidths: [] };

test("AZ-10 what is kept comes as its keeper may have it, the last kept first, a page at a time", async () => {
  const [fan, creator, other] = [await fanVisitor(), await aCreator(), await aCreator()];
  await aLiveSubscription(fan.id, (await aPlan(creator.id)).id);
  const [mine, locked, open, hidden] = await Promise.all([
    aPost(creator.id),
    aPost(other.id),
    aPost(other.id, { access: "public" }),
    aPost(other.id, { access: "public", status: "hidden" }),
  ]);
  const [seen, unseen] = [
    await anImage({ ...noCopies, widths: [320] }),
    await anImage({ ...noCopies, widths: [320] }),
  ];
  await attach(mine.id, seen.id);
  await attach(locked.id, unseen.id);
  await db.insert(bookmarks).values(
    [open, locked, mine, hidden].map(({ id }, age) => ({
      userId: fan.id,
      postId: id,
      createdAt: daysFromNow(age - 9),
    })),
  );

  const first = await listSaved(fan, paging);
  expect(first).toMatchObject({ total: 3, hasNext: true });
  expect(first.items).toMatchObject([
    { id: mine.id, isLocked: false, picture: { src: `/api/media/${seen.id}/320` } },
    { id: locked.id, isLocked: true },
  ]);
  expect(JSON.stringify(first.items[1])).not.toContain(unseen.id);
  expect(first.items[1]?.picture?.src).toContain(unseen.previewKey);
  expect((await listSaved(fan, { ...paging, page: 2 })).items).toMatchObject([
    { id: open.id, isLocked: false },
  ]);
  expect((await listSaved(await fanVisitor(), paging)).items).toEqual([]);
});
