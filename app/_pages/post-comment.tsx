import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReportButton } from "@/components/community/report-button";
import { Time } from "@/components/date";
import type { FormAction } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { Comment } from "@/lib/community/list-comments";
import type { OpenPost } from "@/lib/entitlements/post-view";
import { deleteCommentAction, hideCommentAction, showCommentAction } from "./post-actions";
import type { Reader } from "./post-data";
import { postAddress } from "./post-path";
import { profileAddress } from "./profile-tab";
import { reportAction } from "./report-action";

type Props = { comment: Comment; post: OpenPost; reader: Reader };

export async function PostComment({ comment, post, reader }: Props) {
  const t = await getTranslations("comments");
  const { author } = comment;
  const name = author.isGone ? t("gone") : (author.name ?? t("nameless"));
  return (
    <article aria-label={t("by", { name })} className="flex gap-3">
      <Avatar name={name} src={author.avatar?.src} srcSet={author.avatar?.srcSet} />
      <div className="grid min-w-0 grow gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-label">
          <span className="font-semibold">
            {author.slug ? (
              <Link href={profileAddress(author.slug)} prefetch={false} className="hover:underline">
                <bdi>{name}</bdi>
              </Link>
            ) : (
              <bdi>{name}</bdi>
            )}
          </span>
          {comment.isOfCreator && <Badge tone="accent">{t("creator")}</Badge>}
          {comment.isHidden && <Badge tone="warning">{t("hidden")}</Badge>}
          <span className="text-muted">
            <Time value={new Date(comment.writtenAt)} />
          </span>
        </p>
        <p dir="auto" className="wrap-anywhere whitespace-pre-line text-body">
          {comment.body}
        </p>
        {reader && <Acts comment={comment} post={post} name={name} />}
      </div>
    </article>
  );
}

async function Acts({ comment, post, name }: { comment: Comment; post: OpenPost; name: string }) {
  const t = await getTranslations("comments");
  const { id, isHidden, isOwn } = comment;
  return (
    <div className="-ml-3 flex flex-wrap items-start">
      {post.mayModerate && (
        <Act action={isHidden ? showCommentAction : hideCommentAction} id={id} busyText={t("working")}>
          {isHidden ? t("show") : t("hide")}
        </Act>
      )}
      {isOwn && (
        <details className="group">
          <summary className="inline-flex min-h-11 cursor-pointer list-none items-center rounded-control px-3 font-semibold text-label hover:bg-s2 [&::-webkit-details-marker]:hidden">
            {t("delete")}
          </summary>
          <Act action={deleteCommentAction} id={id} busyText={t("deleting")} isDangerous>
            {t("deleteForGood")}
          </Act>
        </details>
      )}
      {!isOwn && !isHidden && (
        <ReportButton
          subject={{ type: "comment", id }}
          name={name}
          action={reportAction}
          here={postAddress(post.id)}
        />
      )}
    </div>
  );
}

type ActProps = {
  action: FormAction<void>;
  id: string;
  busyText: string;
  isDangerous?: boolean;
  children: ReactNode;
};

function Act({ action, id, busyText, isDangerous = false, children }: ActProps) {
  return (
    <RefreshingForm action={action} focus="comments" className="grid gap-2">
      <FormError />
      <input type="hidden" name="commentId" value={id} />
      <SubmitButton variant={isDangerous ? "danger" : "ghost"} size="sm" busyText={busyText}>
        {children}
      </SubmitButton>
    </RefreshingForm>
  );
}
