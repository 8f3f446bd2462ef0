import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { PostPage } from "@/app/_pages/post";
import { publicPost } from "@/app/_pages/post-data";
import { postMetadata } from "@/app/_pages/post-metadata";
import { readPostPath } from "@/app/_pages/post-path";
import { Refusal } from "@/app/_pages/refusal";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = LocalePage<{ id: string; path?: string[] }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id, path } = await params;
  return postMetadata(locale, id, path);
}

export default async function PublicPostPage({ params }: Props) {
  const { locale, id, path } = await params;
  setRequestLocale(locale);
  const [place, view] = [readPostPath(path), await publicPost(id)];
  if (!place || !view) return <Refusal kind="notFound" />;
  return <PostPage view={view} reader={null} page={place.page} />;
}
