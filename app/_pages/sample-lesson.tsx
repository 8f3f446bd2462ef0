import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionBar } from "@/components/layout/action-bar";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { LessonContents } from "./lesson-contents";
import { sampleOf } from "./sample-lesson-data";

type Props = { productId: string; lessonId: string };

/** A lesson that is open to everybody, and the way to the others. */
export async function SampleLesson({ productId, lessonId }: Props) {
  const [t, sample] = await Promise.all([getTranslations("library.sample"), sampleOf(productId, lessonId)]);
  if (!sample) notFound();
  const { lesson, product, creator } = sample;
  const trail = [
    ...(creator ? [{ label: creator.name, href: `/creators/${creator.slug}` }] : []),
    { label: product.title, href: `/products/${product.id}` },
  ];
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6 pb-4">
      <div>
        <PageHeader
          above={<Breadcrumbs trail={trail} here={lesson.title} />}
          title={<span className="wrap-anywhere">{lesson.title}</span>}
          actions={<Badge tone="accent">{t("badge")}</Badge>}
        />
        <div className="grid grid-cols-1 gap-6">
          <LessonContents lesson={lesson} watchAddress={null} />
        </div>
      </div>
      <ActionBar>
        <LinkButton href={`/products/${product.id}`}>{t("seeCourse")}</LinkButton>
      </ActionBar>
    </div>
  );
}
