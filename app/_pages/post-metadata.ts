import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/locale";
import { wordsOf } from "@/lib/rich-text";
import { publicPost } from "./post-data";
import { postAddress, readPostPath } from "./post-path";
import { refusalMetadata } from "./refusal";

const longestDescription = 155;

/** Always as a stranger may have it: a link is shared with people who may open less than whoever shares it. */
export async function postMetadata(locale: Locale, id: string, path?: string[]): Promise<Metadata> {
  const [t, post] = await Promise.all([getTranslations({ locale, namespace: "post" }), publicPost(id)]);
  if (!post || !readPostPath(path)) return refusalMetadata(locale, "notFound");
  const { name } = post.creator;
  const title = post.title ?? t("postOf", { name });
  const words = post.state === "open" ? wordsOf(post.content).replace(/\s+/g, " ") : "";
  const description = (words || t("metaDescription", { name })).slice(0, longestDescription);
  return {
    title: `${title} · ${name}`,
    description,
    alternates: { canonical: postAddress(id) },
    openGraph: {
      type: "article",
      title,
      description,
      publishedTime: post.publishedAt ?? undefined,
      images: [{ url: `/api/og/posts/${id}`, width: 1200, height: 630, alt: title }],
    },
  };
}
