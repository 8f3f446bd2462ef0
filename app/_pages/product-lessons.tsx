import { Lock, Play } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { clockTime } from "@/components/player/clock-time";
import { Badge } from "@/components/ui/badge";
import type { ShownLesson, ShownModule } from "@/lib/catalog/products/show-product";

/** What a course teaches; those that are open before buying lead to a page of their own. */
export async function ProductLessons({ productId, modules }: { productId: string; modules: ShownModule[] }) {
  const t = await getTranslations("product");
  const lessons = modules.flatMap((module) => module.lessons);
  const hours = lessons.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) / 3600;
  return (
    <section aria-labelledby="lessons" className="grid gap-4">
      <h2 id="lessons" className="font-semibold text-h4">
        {t("lessons", { count: lessons.length })}
        {hours > 0 && ` · ${t("hours", { hours: Math.max(0.1, Math.round(10 * hours) / 10) })}`}
      </h2>
      {modules.map(({ id, title, lessons }) => (
        <section key={id} aria-labelledby={`module-${id}`} className="grid gap-2">
          <h3 id={`module-${id}`} className="font-semibold text-body">
            {title}
          </h3>
          <ol className="grid gap-2">
            {lessons.map((lesson) => (
              <li key={lesson.id}>
                <Lesson productId={productId} lesson={lesson} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

async function Lesson({ productId, lesson }: { productId: string; lesson: ShownLesson }) {
  const t = await getTranslations("product");
  const { id, title, seconds, isPreview } = lesson;
  const Sign = isPreview ? Play : Lock;
  const line = (
    <>
      <Sign
        aria-hidden="true"
        className={`size-4.5 shrink-0 ${isPreview ? "text-accent-text" : "text-subtle"}`}
      />
      <span className="min-w-0 grow">{title}</span>
      {isPreview && <Badge tone="accent">{t("preview")}</Badge>}
      {seconds !== null && <span className="text-muted tabular-nums">{clockTime(seconds)}</span>}
    </>
  );
  const style = "flex min-h-12 items-center gap-3 rounded-card bg-s1 px-4 py-2 text-label";
  return isPreview ? (
    <Link href={`/products/${productId}/lessons/${id}`} prefetch={false} className={`${style} hover:bg-s2`}>
      {line}
    </Link>
  ) : (
    <div className={style}>{line}</div>
  );
}
