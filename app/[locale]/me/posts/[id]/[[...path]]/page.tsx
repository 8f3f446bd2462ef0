import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { PostPage } from "@/app/_pages/post";
import { postFor } from "@/app/_pages/post-data";
import { readPostPath } from "@/app/_pages/post-path";
import { currentUser } from "@/app/_server/session";

export { generateMetadata } from "@/app/[locale]/(public)/posts/[id]/[[...path]]/page";

type Props = LocalePage<{ id: string; path?: string[] }>;

export default async function PersonalPostPage({ params }: Props) {
  const { locale, id, path } = await params;
  setRequestLocale(locale);
  const [place, reader] = [readPostPath(path), await currentUser()];
  const view = place && (await postFor(id, reader));
  if (!view) notFound();
  return <PostPage view={view} reader={reader} page={place.page} />;
}
