import { Trash2 } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireCreator } from "@/app/_server/seller";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { findLesson } from "@/lib/catalog/products/find-lesson";
import { findProduct } from "@/lib/catalog/products/find-product";
import { productPath, productsPath } from "@/lib/catalog/products/product-filter";
import { listPicked } from "@/lib/media/picked";
import { ConfirmAct } from "../../../../_components/confirm-act";
import { LessonForm } from "../../../_components/lesson-form";
import { removeLessonAction } from "../../../course-actions";

type Props = LocalePage<{ id: string; lessonId: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studioProducts.lesson" });
  return { title: t("one") };
}

export default async function LessonPage({ params }: Props) {
  const { locale, id, lessonId } = await params;
  setRequestLocale(locale);
  const { creator } = await requireCreator(productsPath);
  const [lesson, product] = await Promise.all([
    findLesson(creator.id, id, lessonId),
    findProduct(creator.id, id),
  ]);
  if (!lesson || !product) notFound();
  const [t, media] = await Promise.all([
    getTranslations("studioProducts"),
    listPicked(creator.id, lesson.mediaId ? [lesson.mediaId] : []),
  ]);
  const trail = [
    { label: t("title"), href: productsPath },
    { label: product.title, href: productPath(id) },
  ];
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={trail} here={lesson.title} />}
        title={<span className="wrap-anywhere">{lesson.title}</span>}
      />
      <div className="grid max-w-3xl gap-8">
        <LessonForm lesson={lesson} modules={product.modules} media={media} />
        <div>
          <ConfirmAct
            action={removeLessonAction}
            given={{ id: lessonId, productId: id }}
            icon={<Trash2 aria-hidden="true" />}
            words={{
              act: t("lesson.remove"),
              title: t("lesson.removeTitle", { title: lesson.title }),
              text: t("lesson.removeText"),
              confirm: t("lesson.remove"),
              confirming: t("course.removing"),
              cancel: t("cancel"),
              done: t("course.removed"),
            }}
          />
        </div>
      </div>
    </>
  );
}
