import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { CourseLesson } from "@/lib/delivery/course";
import { lessonPath } from "@/lib/delivery/library-filter";

type Props = { productId: string; previous: CourseLesson | null; next: CourseLesson | null };

export function Neighbours({ productId, previous, next }: Props) {
  const t = useTranslations("library.course");
  if (!previous && !next) return null;
  return (
    <div className="flex flex-wrap justify-between gap-3 border-border border-t pt-6">
      {previous && (
        <LinkButton
          href={lessonPath(productId, previous.id)}
          rel="prev"
          prefetch={false}
          variant="secondary"
          className="max-w-full"
          icon={<ChevronLeft aria-hidden="true" />}
        >
          <span className="sr-only">{t("previous")}</span>
          <span className="min-w-0 truncate">{previous.title}</span>
        </LinkButton>
      )}
      {next && (
        <LinkButton
          href={lessonPath(productId, next.id)}
          rel="next"
          prefetch={false}
          variant="secondary"
          className="ml-auto max-w-full"
        >
          <span className="sr-only">{t("next")}</span>
          <span className="min-w-0 truncate">{next.title}</span>
          <ChevronRight aria-hidden="true" />
        </LinkButton>
      )}
    </div>
  );
}
