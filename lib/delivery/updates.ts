import { type Course, lessonsIn } from "./course";
import type { DeliveredFile } from "./product-files";

/** What its creator added on one day, for whoever has the product already. */
export interface Update {
  at: Date;
  lessons: string[];
  files: string[];
  /** Since they last looked. */
  isNew: boolean;
}

const mostShown = 10;
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The newest day first. What was there on the product's first day is no update. */
export function updatesOf(
  { lessons, files }: { lessons: Course; files: readonly DeliveredFile[] },
  openedAt: Date | null,
): Update[] {
  const added = [
    ...lessonsIn(lessons).map(({ title, createdAt }) => ({
      at: createdAt,
      name: title,
      what: "lessons" as const,
    })),
    ...files.map(({ name, addedAt }) => ({ at: addedAt, name, what: "files" as const })),
  ];
  const days = [...Map.groupBy(added, ({ at }) => dayOf(at)).values()]
    .map((ofDay) => {
      const named = (what: "lessons" | "files") =>
        ofDay.filter((one) => one.what === what).map(({ name }) => name);
      const at = new Date(Math.max(...ofDay.map((one) => one.at.getTime())));
      return {
        at,
        lessons: named("lessons"),
        files: named("files"),
        isNew: openedAt !== null && at > openedAt,
      };
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime());
  return days.slice(0, -1).slice(0, mostShown);
}
