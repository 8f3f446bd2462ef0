import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { Refusal, refusalMetadata } from "@/app/_pages/refusal";
import { SampleLesson } from "@/app/_pages/sample-lesson";
import { sampleOf } from "@/app/_pages/sample-lesson-data";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = LocalePage<{ id: string; lessonId: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id, lessonId } = await params;
  const sample = await sampleOf(id, lessonId);
  if (!sample) return refusalMetadata(locale, "notFound");
  const { lesson, product } = sample;
  return {
    title: `${lesson.title} · ${product.title}`,
    alternates: { canonical: `/products/${id}/lessons/${lessonId}` },
    openGraph: {
      type: "website",
      title: `${lesson.title} · ${product.title}`,
      images: [{ url: `/api/og/products/${id}`, width: 1200, height: 630, alt: product.title }],
    },
  };
}

export default async function PublicSamplePage({ params }: Props) {
  const { locale, id, lessonId } = await params;
  setRequestLocale(locale);
  if (!(await sampleOf(id, lessonId))) return <Refusal kind="notFound" />;
  return <SampleLesson productId={id} lessonId={lessonId} />;
}
