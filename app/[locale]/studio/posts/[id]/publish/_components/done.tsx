import { CalendarClock, CircleCheck, LoaderCircle } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { ConfirmAct } from "@/app/[locale]/studio/_components/confirm-act";
import { RefreshWhenReady } from "@/components/media/refresh-when-ready";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { StatCard } from "@/components/ui/stat-card";
import type { OwnPost } from "@/lib/catalog/posts/find-post";
import type { PostRow } from "@/lib/catalog/posts/owned-post";
import { figuresOf } from "@/lib/catalog/posts/post-figures";
import { postsPath, publishPath } from "@/lib/catalog/posts/post-paths";
import { env } from "@/lib/env";
import { ZonedTime } from "../../../_components/zoned-time";
import { unpublishAction } from "../../../actions";

type Props = { post: OwnPost; row: PostRow; timeZone: string };

const icons = { published: CircleCheck, scheduled: CalendarClock, waiting: LoaderCircle };

/** It is out, or it will be: when, who was told, and what can be done about it now. */
export async function Done({ post, row, timeZone }: Props) {
  const [t, menu] = await Promise.all([
    getTranslations("postPublish.done"),
    getTranslations("studioPosts.menu"),
  ]);
  const state = post.state === "published" || post.state === "scheduled" ? post.state : "waiting";
  const Icon = icons[state];
  const moment = row.publishAt ?? row.publishedAt ?? row.updatedAt;
  const title = post.title ?? "";
  const address = new URL(`/posts/${row.id}`, env.APP_URL).href;
  return (
    <div className="grid max-w-3xl gap-6">
      <EmptyState
        icon={<Icon aria-hidden="true" />}
        title={t(state)}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            {state === "published" && <LinkButton href={`/posts/${row.id}`}>{t("see")}</LinkButton>}
            {state === "published" && (
              <CopyButton text={address} label={t("copyLink")} copiedLabel={t("copied")} />
            )}
            {state === "scheduled" && (
              <LinkButton href={`${publishPath(row.id)}?change=1`}>{t("reschedule")}</LinkButton>
            )}
            <ConfirmAct
              action={unpublishAction}
              given={{ id: row.id }}
              then={publishPath(row.id)}
              words={{
                act: t(state === "published" ? "unpublish" : "unschedule"),
                title: menu("unpublish.title", { title }),
                text: menu("unpublish.text"),
                confirm: menu("unpublish.confirm"),
                confirming: menu("working"),
                cancel: menu("cancel"),
                done: menu("unpublish.done"),
              }}
            />
            <LinkButton href={postsPath} variant="ghost">
              {t("all")}
            </LinkButton>
          </div>
        }
      >
        {t.rich(`${state}Text`, {
          time: () => <ZonedTime value={moment} timeZone={timeZone} />,
          zone: timeZone.replaceAll("_", " "),
        })}{" "}
        {state === "published" &&
          (row.announcedAt ? t("mails", { count: row.announcedCount }) : t("noMails"))}
      </EmptyState>
      {state === "published" && <Figures id={row.id} />}
      {state === "waiting" && (
        <RefreshWhenReady
          pending={post.media.flatMap(({ id, status }) => (status === "pending" ? [id] : []))}
        />
      )}
    </div>
  );
}

async function Figures({ id }: { id: string }) {
  const [t, format, { likes, comments }] = await Promise.all([
    getTranslations("postPublish.done"),
    getFormatter(),
    figuresOf(id),
  ]);
  return (
    <div className="grid grid-cols-2 gap-4">
      <StatCard level="h2" label={t("likes")} meaning={t("likesMeaning")} value={format.number(likes)} />
      <StatCard
        level="h2"
        label={t("comments")}
        meaning={t("commentsMeaning")}
        value={format.number(comments)}
      />
    </div>
  );
}
