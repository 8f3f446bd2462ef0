import { File, FileArchive, FileText, Film, Image as ImageSign, Music } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { FileSize } from "@/components/ui/file-size";
import type { ShownFile } from "@/lib/catalog/products/show-product";

const signs = { image: ImageSign, video: Film, audio: Music, document: FileText, archive: FileArchive };

/** "application/pdf" is PDF to people. */
const formatOf = (contentType: string | null): string =>
  (contentType?.split("/")[1] ?? "").replace(/^(x-|vnd\.)/, "").toUpperCase();

/** What a buyer downloads, by kind, format and size; names come with the files. */
export async function ProductFiles({ files }: { files: ShownFile[] }) {
  const t = await getTranslations("product");
  const total = files.reduce((sum, { byteSize }) => sum + (byteSize ?? 0), 0);
  return (
    <section aria-labelledby="files" className="grid gap-3">
      <h2 id="files" className="font-semibold text-h4">
        {t("files", { count: files.length })} {total > 0 && <FileSize bytes={total} />}
      </h2>
      <ul className="grid gap-2">
        {files.map(({ kind, contentType, byteSize }, index) => {
          const Sign = signs[kind] ?? File;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes on the page, and files have no public name.
            <li key={index} className="flex items-center gap-3 rounded-card bg-s1 px-4 py-3 text-label">
              <Sign aria-hidden="true" className="size-5 shrink-0 text-muted" />
              <span className="font-medium">{t(`kind.${kind}`)}</span>
              <span className="text-muted">{formatOf(contentType)}</span>
              {byteSize && (
                <span className="ml-auto text-muted tabular-nums">
                  <FileSize bytes={byteSize} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
