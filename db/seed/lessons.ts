import type { courseModules, lessons } from "@/db/schema";
import { richTextOf } from "@/lib/rich-text";
import type { Product } from "./products";
import { idOf, Random } from "./random";
import { closings, openings, subjects } from "./words/subjects";

export type ModuleRow = typeof courseModules.$inferInsert & { id: string };
export type LessonRow = typeof lessons.$inferInsert & { id: string };

const parts = ["Para começar", "Na prática"];
const lessonsInPart = 2;

/** Every course has two parts of two lessons; the first is a film, and open to everybody. */
export function planLessons(products: readonly Product[]): { modules: ModuleRow[]; lessons: LessonRow[] } {
  const courses = products.filter(({ row }) => row.type === "course");
  const modules = courses.flatMap(({ row }) =>
    parts.map((title, position) => ({
      id: idOf(`module:${row.id}:${position}`),
      productId: row.id,
      title,
      position,
      createdAt: row.createdAt as Date,
    })),
  );
  return { modules, lessons: courses.flatMap((course) => lessonsOf(course, modules)) };
}

function lessonsOf({ row, category, files }: Product, modules: readonly ModuleRow[]): LessonRow[] {
  const random = new Random(`lessons:${row.id}`);
  const film = files.find(({ kind }) => kind === "lesson");
  const topics = random.shuffle(subjects[category].topics);
  const createdAt = row.createdAt as Date;
  return modules
    .filter(({ productId }) => productId === row.id)
    .flatMap(({ id: moduleId }, part) =>
      topics
        .slice(part * lessonsInPart, (part + 1) * lessonsInPart)
        .map(([topic, detail], position): LessonRow => {
          const isFirst = part === 0 && position === 0;
          const words = [random.pick(openings), detail, random.pick(closings)].join("\n\n");
          return {
            id: idOf(`lesson:${row.id}:${part}:${position}`),
            moduleId,
            title: topic.charAt(0).toUpperCase() + topic.slice(1),
            content: richTextOf(words),
            mediaId: isFirst ? (film?.id ?? null) : null,
            isPreview: isFirst,
            position,
            createdAt,
            updatedAt: createdAt,
          };
        }),
    );
}
