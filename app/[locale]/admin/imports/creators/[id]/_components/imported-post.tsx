import { Film, ImageOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { ImportedPost as Post } from "@/lib/imports/find-imported";
import { mediaAddress } from "@/lib/media/addresses";
import { coverAction } from "../../actions";

type File = Post["media"][number];

export function ImportedPost({ post, creatorId }: { post: Post; creatorId: string }) {
  const t = useTranslations("adminImports.one");
  return (
    <Card className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="wrap-anywhere font-semibold text-body">{post.title ?? post.folder}</h3>
        <p className="flex flex-wrap items-center gap-2 text-label text-muted">
          <Badge>{t(`post.${post.status}`)}</Badge>
          {t("filesCount", { count: post.files })}
        </p>
      </div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {post.media.map((file) => (
          <li key={file.id} className="grid min-w-0 content-start gap-1">
            <Thumb file={file} label={t("video")} />
            <FileLine file={file} isCover={file.id === post.coverMediaId}>
              {file.kind === "image" && file.status !== "failed" && (
                <Form action={coverAction} className="grid">
                  <input type="hidden" name="creatorId" value={creatorId} />
                  <input type="hidden" name="postId" value={post.id} />
                  <input type="hidden" name="mediaId" value={file.id} />
                  <SubmitButton
                    variant="ghost"
                    size="sm"
                    busyText={t("saving")}
                    aria-label={t("makeCover", { name: file.fileName ?? t("file") })}
                  >
                    {t("cover")}
                  </SubmitButton>
                </Form>
              )}
            </FileLine>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Thumb({ file, label }: { file: File; label: string }) {
  const box = "grid aspect-square w-full place-items-center overflow-hidden rounded-card bg-s2 text-subtle";
  if (file.status === "failed" || file.kind !== "image") {
    const Icon = file.status === "failed" ? ImageOff : Film;
    return (
      <span className={box} role="img" aria-label={file.status === "failed" ? undefined : label}>
        <Icon aria-hidden="true" className="size-8" />
      </span>
    );
  }
  return (
    <span className={box}>
      {/* biome-ignore lint/performance/noImgElement: until the page is activated only the original exists. */}
      <img
        src={mediaAddress(file.id)}
        alt={file.fileName ?? ""}
        loading="lazy"
        width={240}
        height={240}
        className="size-full object-cover"
      />
    </span>
  );
}

function FileLine({ file, isCover, children }: { file: File; isCover: boolean; children: ReactNode }) {
  const t = useTranslations("adminImports.one");
  if (file.status === "failed")
    return <Badge tone="danger">{t(file.fault === "vanished" ? "vanished" : "unusable")}</Badge>;
  return isCover ? <Badge tone="success">{t("cover")}</Badge> : children;
}
