import { ArchiveRestore, ArchiveX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Picture } from "@/components/catalog/picture";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { productPath } from "@/lib/delivery/library-filter";
import type { LibraryItem } from "@/lib/delivery/list-library";
import { archiveAction } from "../actions";

type Props = {
  item: LibraryItem;
  /** The list it stands in, to come back to. */
  back: string;
  isJustBought: boolean;
  eager: boolean;
};

/** What is closed stays in its place, greyed and with the reason: nothing vanishes without a word. */
export function LibraryCard({ item, back, isJustBought, eager }: Props) {
  const t = useTranslations("library");
  const isClosed = item.state !== "open";
  return (
    <article
      className={`flex h-full flex-col gap-3 rounded-card ${isJustBought ? "outline-2 outline-accent outline-offset-4" : ""}`}
    >
      <Link href={addressOf(item)} prefetch={false} className="group grid content-start gap-3 rounded-card">
        <Picture
          picture={item.cover}
          alt=""
          eager={eager}
          sizes="(min-width: 64rem) 300px, (min-width: 48rem) 30vw, (min-resolution: 2.5dppx) 30vw, 46vw"
          className={`block aspect-[4/3] w-full rounded-card ${isClosed ? "opacity-60 grayscale" : ""}`}
        />
        <span className="grid gap-1">
          <span className="line-clamp-2 break-words font-semibold text-body group-hover:underline">
            {item.title}
          </span>
          {item.creator && <span className="truncate text-label text-muted">{item.creator.name}</span>}
        </span>
      </Link>
      <div className="flex flex-wrap items-center gap-2">
        <Badge>{t(`type.${item.type}`)}</Badge>
        {isJustBought && <Badge tone="success">{t("justBought")}</Badge>}
        {item.state === "open" && item.hasNews && <Badge tone="accent">{t("news")}</Badge>}
        {item.state !== "open" && <Badge tone="warning">{t(`state.${item.state}`)}</Badge>}
      </div>
      {item.lessonCount > 0 && item.state === "open" && (
        <p className="text-label text-muted">
          {item.doneCount === item.lessonCount
            ? t("finished")
            : t("lessonsDone", { done: item.doneCount, count: item.lessonCount })}
        </p>
      )}
      <ArchiveForm item={item} back={back} />
    </article>
  );
}

/** What opens a post and holds nothing of its own is best seen there. */
const addressOf = ({ id, type, state, postId }: LibraryItem): string =>
  type === "unlockable" && state === "open" && postId ? `/posts/${postId}` : productPath(id);

function ArchiveForm({ item, back }: Pick<Props, "item" | "back">) {
  const t = useTranslations("library");
  const isArchived = item.archivedAt !== null;
  const Icon = isArchived ? ArchiveRestore : ArchiveX;
  return (
    <Form action={archiveAction} className="mt-auto grid gap-2">
      <FormError />
      <input type="hidden" name="productId" value={item.id} />
      <input type="hidden" name="archive" value={isArchived ? "no" : "yes"} />
      <input type="hidden" name="back" value={back} />
      <SubmitButton
        variant="ghost"
        size="sm"
        busyText={t("moving")}
        icon={<Icon aria-hidden="true" />}
        aria-label={t(isArchived ? "restoreOf" : "archiveOf", { title: item.title })}
        className="-ml-3 w-fit text-muted"
      >
        {t(isArchived ? "restore" : "archive")}
      </SubmitButton>
    </Form>
  );
}
