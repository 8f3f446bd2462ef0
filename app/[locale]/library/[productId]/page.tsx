import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { holdingOf } from "@/app/_pages/holding-of";
import type { LocalePage } from "@/app/_pages/params";
import { type CurrentUser, requireUser } from "@/app/_server/session";
import { Picture } from "@/components/catalog/picture";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { findCourse } from "@/lib/delivery/course";
import { findDownloadLink } from "@/lib/delivery/download-links";
import type { Holding } from "@/lib/delivery/holding";
import { libraryPath, productPath } from "@/lib/delivery/library-filter";
import { findOpenedAt, noteOpened } from "@/lib/delivery/library-items";
import { listFiles } from "@/lib/delivery/product-files";
import { updatesOf } from "@/lib/delivery/updates";
import { getSetting } from "@/lib/settings/settings";
import { Closed } from "./_components/closed";
import { Course } from "./_components/course";
import { Files } from "./_components/files";
import { Problem } from "./_components/problem";
import { Section } from "./_components/section";
import { Updates } from "./_components/updates";

type Props = LocalePage<{ productId: string }> & { searchParams: Promise<{ problem?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, productId } = await params;
  const [t, user] = await Promise.all([
    getTranslations({ locale, namespace: "library" }),
    requireUser(productPath(productId)),
  ]);
  return { title: (await holdingOf(user, productId))?.title ?? t("title") };
}

export default async function LibraryProductPage({ params, searchParams }: Props) {
  const { locale, productId } = await params;
  setRequestLocale(locale);
  const user = await requireUser(productPath(productId));
  const holding = await holdingOf(user, productId);
  if (!holding) notFound();
  const [t, { problem }] = await Promise.all([getTranslations("library"), searchParams]);
  const { title, creatorName, creatorSlug } = holding;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("title"), href: libraryPath }]} here={title} />}
        title={<span className="wrap-anywhere">{title}</span>}
        description={
          creatorSlug && (
            <Link href={`/creators/${creatorSlug}`} className="underline underline-offset-4">
              {creatorName}
            </Link>
          )
        }
      />
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-12">
        <div className="grid min-w-0 grid-cols-1 gap-6">
          {typeof problem === "string" && <Problem problem={problem} />}
          {holding.state === "open" ? (
            <Contents holding={holding} user={user} />
          ) : (
            <Closed holding={holding} state={holding.state} />
          )}
        </div>
        <Picture
          picture={holding.cover}
          alt=""
          sizes="(min-width: 64rem) 320px, 92vw"
          className={`block aspect-[4/3] w-full rounded-card max-lg:hidden ${holding.state === "open" ? "" : "opacity-60 grayscale"}`}
        />
      </div>
    </>
  );
}

async function Contents({ holding, user }: { holding: Holding; user: CurrentUser }) {
  const [t, course, files, link, openedAt, downloads] = await Promise.all([
    getTranslations("library"),
    findCourse(holding.id, user.id),
    listFiles(holding),
    findDownloadLink(user.id, holding.id),
    findOpenedAt(user.id, holding.id),
    getSetting("downloads"),
  ]);
  if (!user.viewedBy) await noteOpened(user.id, holding);
  const updates = updatesOf({ lessons: course, files }, openedAt);
  const isEmpty = course.lessonCount === 0 && files.length === 0 && !holding.postId;
  return (
    <>
      {holding.description && <p className="measure whitespace-pre-line text-body">{holding.description}</p>}
      {course.lessonCount > 0 && <Course productId={holding.id} course={course} />}
      {holding.postId && (
        <Section title={t("opens.title")} text={t("opens.text")}>
          <LinkButton href={`/posts/${holding.postId}`} className="w-fit">
            {t("opens.action")}
          </LinkButton>
        </Section>
      )}
      {files.length > 0 && <Files productId={holding.id} files={files} link={link} downloads={downloads} />}
      {isEmpty && <p className="text-body text-muted">{t("nothingInside")}</p>}
      {updates.length > 0 && <Updates updates={updates} />}
    </>
  );
}
