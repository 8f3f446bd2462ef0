import { ImageOff } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { importedCreatorPath } from "@/lib/imports/import-addresses";
import type { ImportedCreator } from "@/lib/imports/list-imported";
import { ImportedBadge } from "./imported-badge";

type Props = { creator: ImportedCreator; syncedAt: Date | null };

export function ImportedCard({ creator, syncedAt }: Props) {
  const t = useTranslations("adminImports.creators");
  const { id, name, folder, thumb, status, posts } = creator;
  const seen = [creator.lastSyncedAt, syncedAt].filter((at) => at !== null);
  const latest = seen.length > 0 ? new Date(Math.max(...seen.map((at) => at.getTime()))) : null;
  return (
    <Card className="grid grid-cols-[5rem_minmax(0,1fr)] gap-4">
      <span className="grid aspect-square w-20 place-items-center overflow-hidden rounded-card bg-s2 text-subtle">
        {thumb ? (
          // biome-ignore lint/performance/noImgElement: until it is activated only the original exists.
          <img src={thumb} alt="" loading="lazy" width={80} height={80} className="size-full object-cover" />
        ) : (
          <ImageOff aria-hidden="true" className="size-6" />
        )}
      </span>
      <div className="grid min-w-0 content-start gap-1">
        <Link
          href={importedCreatorPath(id)}
          prefetch={false}
          className="inline-flex min-h-11 min-w-11 items-center wrap-anywhere rounded-control font-semibold text-body hover:underline"
        >
          {name}
        </Link>
        <p className="wrap-anywhere text-label text-muted">{folder}/</p>
        <p className="flex flex-wrap items-center gap-2 text-label text-muted">
          <ImportedBadge status={status} />
          {t("posts", { count: posts })}
        </p>
        {latest && (
          <p className="text-caption text-muted">
            {t("synced")} <Time value={latest} relative />
          </p>
        )}
      </div>
      <Checkbox
        name={`creator:${id}`}
        label={t("choose", { name })}
        className="col-span-2 border-border border-t"
      />
    </Card>
  );
}
