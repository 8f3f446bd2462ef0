import type { SoldType } from "./product-input";

export type Contents = {
  type: SoldType | "addon";
  description: string | null;
  coverMediaId: string | null;
  fileCount: number;
  /** Posts that it opens. */
  postCount: number;
  lessonCount: number;
  /** Lessons that hold neither words nor a medium. */
  emptyLessonCount: number;
};

export type Check = { name: CheckName; isDone: boolean; isRequired: boolean };
export type CheckName = "description" | "cover" | "files" | "lessons" | "lessonContents";

/** What a buyer will miss, the required before the advised. */
export function checksOf(product: Contents): Check[] {
  const required: [CheckName, boolean][] =
    product.type === "course"
      ? [
          ["lessons", product.lessonCount > 0],
          ["lessonContents", product.emptyLessonCount === 0],
        ]
      : [["files", product.fileCount > 0 || (product.type === "unlockable" && product.postCount > 0)]];
  const advised: [CheckName, boolean][] = [
    ["cover", product.coverMediaId !== null],
    ["description", product.description !== null],
  ];
  return [
    ...required.map(([name, isDone]) => ({ name, isDone, isRequired: true })),
    ...advised.map(([name, isDone]) => ({ name, isDone, isRequired: false })),
  ];
}

export const isReady = (product: Contents): boolean =>
  checksOf(product).every(({ isDone, isRequired }) => isDone || !isRequired);
