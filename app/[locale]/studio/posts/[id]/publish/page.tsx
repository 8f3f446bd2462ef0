import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { requireCreator, sellerOf } from "@/app/_server/seller";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { findPost, surroundingsOf } from "@/lib/catalog/posts/find-post";
import { missingIn } from "@/lib/catalog/posts/missing-pieces";
import { shownBy, stuckMediaOf } from "@/lib/catalog/posts/post-media";
import { postPath, postsPath, publishPath } from "@/lib/catalog/posts/post-paths";
import { readPlan } from "@/lib/catalog/posts/publishing";
import { audienceOf } from "@/lib/entitlements/audience";
import { Done } from "./_components/done";
import { Missing } from "./_components/missing";
import { Options } from "./_components/options";
import { Review } from "./_components/review";

type Props = LocalePage<{ id: string }> & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "postPublish" });
  return { title: t("title") };
}

/** Options, then one sentence that says who gets what and when, then the button; and afterwards what came of it. */
export default async function PublishPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireCreator(publishPath(id));
  const seller = sellerOf(user);
  const [t, posts, found, around] = await Promise.all([
    getTranslations("postPublish"),
    getTranslations("studioPosts"),
    findPost(seller, id),
    surroundingsOf(seller),
  ]);
  if (!found) notFound();
  const { post, row } = found;
  const query = queryOf(await searchParams);
  const isDone =
    post.state !== "draft" && post.state !== "hidden" && !query.has("change") && !query.has("when");
  const title = post.title ?? posts("untitled");
  const trail = [
    { label: posts("title"), href: postsPath },
    { label: title, href: postPath(id) },
  ];
  const header = <PageHeader above={<Breadcrumbs trail={trail} here={t("title")} />} title={title} />;
  if (isDone) {
    return (
      <>
        {header}
        <Done post={post} row={row} timeZone={around.timeZone} />
      </>
    );
  }
  const [stuck, audience] = await Promise.all([
    shownBy(row).then((ids) => stuckMediaOf(ids)),
    audienceOf({ ...row, postId: id }),
  ]);
  const missing = await missingIn(row, stuck);
  const read = readPlan(query, around.timeZone);
  const isReviewed = read !== null && read.fault === null;
  const letters = around.isOnShow ? audience.letters : { members: 0, followers: 0 };
  return (
    <>
      {header}
      <div className="grid max-w-3xl gap-6">
        <Steps isReviewed={isReviewed} />
        <Missing
          pieces={missing}
          stuck={stuck}
          id={id}
          isVerified={user.isVerified}
          isOnShow={around.isOnShow}
        />
        <Card className="grid gap-6">
          {isReviewed ? (
            <Review
              post={post}
              row={row}
              plan={read.plan}
              audience={{ ...audience, letters }}
              currency={around.currency}
              isWaiting={stuck.pending > 0}
              mayPublish={user.isVerified && !missing.some(({ isNeeded }) => isNeeded)}
            />
          ) : (
            <Options row={row} letters={letters} read={read} query={query} timeZone={around.timeZone} />
          )}
        </Card>
      </div>
    </>
  );
}

async function Steps({ isReviewed }: { isReviewed: boolean }) {
  const t = await getTranslations("postPublish");
  const steps = [
    { label: t("stepOptions"), isCurrent: !isReviewed },
    { label: t("stepReview"), isCurrent: isReviewed },
  ];
  return (
    <ol aria-label={t("steps")} className="flex flex-wrap gap-x-6 gap-y-1 text-label">
      {steps.map(({ label, isCurrent }) => (
        <li
          key={label}
          aria-current={isCurrent ? "step" : undefined}
          className={isCurrent ? "font-semibold" : "text-muted"}
        >
          {label}
        </li>
      ))}
    </ol>
  );
}
