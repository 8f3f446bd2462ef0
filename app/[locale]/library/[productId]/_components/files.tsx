import { FileArchive, FileAudio, FileImage, FileText, FileVideo } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { FileSize } from "@/components/ui/file-size";
import { type DownloadLink, isOver } from "@/lib/delivery/download-links";
import type { DeliveredFile } from "@/lib/delivery/product-files";
import { formatDay } from "@/lib/format-date";
import type { Setting } from "@/lib/settings/settings";
import { renewLinkAction } from "../../actions";
import { DownloadForm } from "./download-form";
import { RenewLink } from "./renew-link";
import { Section } from "./section";

type Props = {
  productId: string;
  files: DeliveredFile[];
  /** Null: nothing has been downloaded yet. */
  link: DownloadLink | null;
  downloads: Setting<"downloads">;
};

const icons = {
  image: FileImage,
  video: FileVideo,
  audio: FileAudio,
  document: FileText,
  archive: FileArchive,
};

export function Files({ productId, files, link, downloads }: Props) {
  const t = useTranslations("library.files");
  const total = files.reduce((sum, { byteSize }) => sum + (byteSize ?? 0), 0);
  const isUsedUp = link !== null && isOver(link);
  return (
    <Section title={t("title")} text={<Remaining link={link} downloads={downloads} />}>
      <ul className="grid divide-y divide-border border-border border-y">
        {files.map((file) => (
          <FileRow key={file.id} productId={productId} file={file} isUsedUp={isUsedUp} />
        ))}
      </ul>
      {files.length > 1 && !isUsedUp && (
        <DownloadForm productId={productId} words={{ busy: t("starting") }} variant="primary">
          <span>
            {t("all")} <FileSize bytes={total} />
          </span>
        </DownloadForm>
      )}
      <RenewLink
        productId={productId}
        action={renewLinkAction}
        isNeeded={isUsedUp}
        words={{
          make: t("newLink"),
          making: t("makingLink"),
          hint: t(isUsedUp ? "newLinkNeeded" : "newLinkHint"),
          made: t("linkMade"),
          address: t("linkAddress"),
          once: t("linkOnce"),
          copy: t("copy"),
          copied: t("copied"),
        }}
      />
    </Section>
  );
}

function Remaining({ link, downloads }: Pick<Props, "link" | "downloads">) {
  const t = useTranslations("library.files");
  const locale = useLocale();
  if (!link) return t("untouched", { limit: downloads.times, days: downloads.lifetimeDays });
  if (isOver(link)) return t("over");
  return t("left", {
    left: link.downloadLimit - link.downloadCount,
    limit: link.downloadLimit,
    date: formatDay(link.expiresAt, locale),
  });
}

function FileRow({
  productId,
  file: { id, kind, name, byteSize, status },
  isUsedUp,
}: {
  productId: string;
  file: DeliveredFile;
  isUsedUp: boolean;
}) {
  const t = useTranslations("library.files");
  const Icon = icons[kind];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Icon aria-hidden="true" className="size-6 shrink-0 text-muted" />
      <span className="grid min-w-0 grow basis-48 gap-0.5">
        <bdi className="wrap-anywhere font-medium text-body">{name}</bdi>
        <span className="text-label text-muted">
          {t(`kind.${kind}`)}
          {byteSize !== null && (
            <>
              {" · "}
              <FileSize bytes={byteSize} />
            </>
          )}
        </span>
      </span>
      {status === "pending" && <span className="text-label text-muted">{t("preparing")}</span>}
      {status !== "pending" && !isUsedUp && (
        <DownloadForm
          productId={productId}
          fileId={id}
          label={t("downloadOf", { name })}
          words={{ busy: t("starting") }}
        >
          {t("download")}
        </DownloadForm>
      )}
    </li>
  );
}
