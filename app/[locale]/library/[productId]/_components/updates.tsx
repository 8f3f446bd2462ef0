import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { Badge } from "@/components/ui/badge";
import type { Update } from "@/lib/delivery/updates";
import { Section } from "./section";

export function Updates({ updates }: { updates: Update[] }) {
  const t = useTranslations("library");
  return (
    <Section title={t("updates.title")}>
      <ul className="grid gap-4">
        {updates.map(({ at, lessons, files, isNew }) => (
          <li key={at.toISOString()} className="grid gap-1">
            <p className="flex flex-wrap items-center gap-2 text-label text-muted">
              <Time value={at} relative />
              {isNew && <Badge tone="accent">{t("news")}</Badge>}
            </p>
            {lessons.length > 0 && (
              <p className="break-words text-body">
                {t("updates.lessons", { count: lessons.length, names: lessons.join(", ") })}
              </p>
            )}
            {files.length > 0 && (
              <p className="break-words text-body">
                {t("updates.files", { count: files.length, names: files.join(", ") })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
