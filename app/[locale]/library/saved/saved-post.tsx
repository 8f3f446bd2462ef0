import { Lock } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { bookmarkAction } from "@/app/_pages/post-actions";
import { postAddress } from "@/app/_pages/post-path";
import { Picture } from "@/components/catalog/picture";
import { FormError } from "@/components/forms/form-error";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import type { SavedPost as Saved } from "@/lib/community/list-saved";

export async function SavedPost({ post }: { post: Saved }) {
  const t = await getTranslations("saved");
  const title = post.title ?? t("untitled", { name: post.creator.name });
  return (
    <article className="grid content-start justify-items-start gap-2">
      <Link href={postAddress(post.id)} prefetch={false} className="group block w-full rounded-card">
        <span className="block overflow-hidden rounded-card">
          <Picture
            picture={post.picture}
            alt=""
            sizes="(min-width: 64rem) 400px, (min-width: 40rem) 46vw, 92vw"
            className={`block aspect-video w-full ${post.isLocked ? "scale-110 blur-md" : ""}`}
          />
        </span>
        <span className="mt-2 line-clamp-2 font-semibold text-body group-hover:underline">{title}</span>
        <span className="block truncate text-label text-muted">{post.creator.name}</span>
      </Link>
      {post.isLocked && <Badge icon={<Lock aria-hidden="true" />}>{t("locked")}</Badge>}
      <RefreshingForm action={bookmarkAction} focus="content" className="grid gap-2">
        <FormError />
        <input type="hidden" name="postId" value={post.id} />
        <input type="hidden" name="on" value="no" />
        <SubmitButton
          variant="secondary"
          size="sm"
          busyText={t("removing")}
          aria-label={t("removeOf", { title })}
        >
          {t("remove")}
        </SubmitButton>
      </RefreshingForm>
    </article>
  );
}
