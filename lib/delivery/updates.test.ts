import { expect, test } from "vitest";
import type { CourseLesson } from "./course";
import type { DeliveredFile } from "./product-files";
import { updatesOf } from "./updates";

const at = (text: string) => new Date(text);
const aLesson = (title: string, createdAt: string) =>
  ({
    id: title,
    title,
    kind: null,
    seconds: null,
    isDone: false,
    seenAt: null,
    createdAt: at(createdAt),
  }) satisfies CourseLesson;
const aFile = (name: string, addedAt: string): DeliveredFile => ({
  id: name,
  name,
  kind: "document",
  contentType: "application/pdf",
  byteSize: 1,
  status: "ready",
  bucket: "creatorflix",
  key: name,
  addedAt: at(addedAt),
});

test("what came after the first day is told by the day, the newest first, and what is unseen is marked", () => {
  const lessons = {
    modules: [
      {
        id: "m",
        title: "Um",
        lessons: [aLesson("A", "2026-03-01T10:00Z"), aLesson("B", "2026-04-02T10:00Z")],
      },
    ],
    lessonCount: 2,
    doneCount: 0,
  };
  const files = [
    aFile("a.pdf", "2026-03-01T11:00Z"),
    aFile("b.pdf", "2026-04-02T12:00Z"),
    aFile("c.pdf", "2026-05-03T12:00Z"),
  ];
  expect(updatesOf({ lessons, files }, at("2026-04-20T00:00Z"))).toEqual([
    { at: at("2026-05-03T12:00Z"), lessons: [], files: ["c.pdf"], isNew: true },
    { at: at("2026-04-02T12:00Z"), lessons: ["B"], files: ["b.pdf"], isNew: false },
  ]);
  expect(updatesOf({ lessons, files }, null).some(({ isNew }) => isNew)).toBe(false);
});

test("what has all come on one day has no updates", () => {
  const lessons = { modules: [], lessonCount: 0, doneCount: 0 };
  expect(updatesOf({ lessons, files: [aFile("a.pdf", "2026-03-01T11:00Z")] }, null)).toEqual([]);
});
