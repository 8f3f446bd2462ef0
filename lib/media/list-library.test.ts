import { beforeAll, expect, test, vi } from "vitest";
import { pool } from "@/db/client";
import { aCreator, anImage, aPost, attach, aVideo, daysFromNow } from "@/lib/testing/factories";
import { type LibraryFilter, libraryAddress, libraryPageSize, readLibraryFilter } from "./library-filter";
import { listLibrary } from "./list-library";

const asking = (more: Partial<LibraryFilter> = {}): LibraryFilter => ({ search: "", page: 1, ...more });
let creatorId: string;

const namesOf = async (more: Partial<LibraryFilter> = {}) =>
  (await listLibrary(creatorId, asking(more))).items.map(({ name }) => name);

beforeAll(async () => {
  const [own, other] = [await aCreator(), await aCreator()];
  creatorId = own.id;
  const shown = await anImage({
    creatorId,
    fileName: "Serra ao amanhecer.jpg",
    byteSize: 3_000,
    createdAt: daysFromNow(-3),
  });
  await aVideo({ creatorId, fileName: "ensaio.mp4", byteSize: 9_000, createdAt: daysFromNow(-2) });
  await anImage({
    creatorId,
    fileName: "b.png",
    altText: "Uma canção à beira-mar",
    byteSize: 1_000,
    createdAt: daysFromNow(-1),
  });
  await anImage({ creatorId: other.id, fileName: "serra alheia.jpg" });
  const post = await aPost(creatorId);
  await attach(post.id, shown.id);
});

test.each([
  [{}, ["b.png", "ensaio.mp4", "Serra ao amanhecer.jpg"]],
  [{ sort: "oldest" }, ["Serra ao amanhecer.jpg", "ensaio.mp4", "b.png"]],
  [{ sort: "name" }, ["b.png", "ensaio.mp4", "Serra ao amanhecer.jpg"]],
  [{ sort: "largest" }, ["ensaio.mp4", "Serra ao amanhecer.jpg", "b.png"]],
  [{ kind: "video" }, ["ensaio.mp4"]],
  [{ use: "used" }, ["Serra ao amanhecer.jpg"]],
  [{ use: "unused", kind: "image" }, ["b.png"]],
  [{ search: "SERRA" }, ["Serra ao amanhecer.jpg"]],
  [{ search: "cancao beira" }, ["b.png"]],
  [{ search: "serra alheia" }, []],
] as [Partial<LibraryFilter>, string[]][])("the filter %j shows %j", async (filter, names) => {
  expect(await namesOf(filter)).toEqual(names);
});

test.each(["' or 1=1 --", "%", "%%", "\\", "\0", "x\0y%"])(
  "a search for %j finds nothing",
  async (search) => {
    expect(await namesOf({ search })).toEqual([]);
  },
);

test("AZ-18 a library holds its own creator's media and nobody else's", async () => {
  expect(await namesOf()).not.toContain("serra alheia.jpg");
});

test("each says whether it is used", async () => {
  const { items } = await listLibrary(creatorId, asking({ sort: "oldest" }));
  expect(items.map(({ isUsed }) => isUsed)).toEqual([true, false, false]);
});

test("two statements answer, and a second page goes on where the first ends", async () => {
  const many = await aCreator();
  for (let made = 0; made < libraryPageSize + 3; made += 1) await anImage({ creatorId: many.id });
  const asked = vi.spyOn(pool, "query");
  const first = await listLibrary(many.id, asking());
  expect(asked).toHaveBeenCalledTimes(2);
  const second = await listLibrary(many.id, asking({ page: 2 }));
  expect([first.items.length, first.total, second.items.length]).toEqual([
    libraryPageSize,
    libraryPageSize + 3,
    3,
  ]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(libraryPageSize + 3);
});

test("an address says what is asked in one way, and what makes no sense is dropped", () => {
  const read = (query: string) => readLibraryFilter(new URLSearchParams(query));
  expect(read("kind=gif&use=1&sort=&view=wall&p=-2")).toEqual(asking());
  const filter = asking({
    search: "a & b",
    kind: "audio",
    use: "unused",
    sort: "name",
    view: "list",
    page: 2,
  });
  const address = libraryAddress(filter);
  expect(address).toBe("/studio/media?q=a+%26+b&kind=audio&use=unused&sort=name&view=list&p=2");
  expect(read(address.split("?")[1] ?? "")).toEqual(filter);
});
