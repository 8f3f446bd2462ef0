import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Time } from "@/components/date";
import { clockTime } from "@/components/player/clock-time";
import { buttonStyle } from "@/components/ui/button-style";
import { FileSize } from "@/components/ui/file-size";
import { mediaAddress } from "@/lib/media/addresses";
import type { Medium } from "@/lib/media/find-medium";

export function Facts({ medium }: { medium: Medium }) {
  const t = useTranslations("media");
  const { kind, byteSize, width, height, durationSeconds, createdAt } = medium;
  const facts: [string, ReactNode][] = [
    [t("one.kind"), t(`kind.${kind}`)],
    [t("one.size"), byteSize !== null && <FileSize bytes={byteSize} />],
    [t("one.shape"), width && height && `${width} × ${height}`],
    [t("one.duration"), durationSeconds !== null && clockTime(durationSeconds)],
    [t("one.sent"), <Time key="sent" value={createdAt} hour />],
  ];
  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-label">
        {facts
          .filter(([, fact]) => fact)
          .map(([label, fact]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="text-right tabular-nums">{fact}</dd>
            </div>
          ))}
      </dl>
      {medium.status === "ready" && (
        <a href={`${mediaAddress(medium.id)}?download`} className={buttonStyle({ variant: "secondary" })}>
          <Download aria-hidden="true" />
          {t("one.download")}
        </a>
      )}
    </>
  );
}
