import { useTranslations } from "next-intl";
import { Logo, LogoMark } from "@/components/layout/logo";
import { Section } from "./section";

const grounds = [
  ["dark", "bg-bg"],
  ["dark", "bg-s2"],
  ["light", "bg-bg"],
  ["light", "bg-s2"],
] as const;

export function BrandSection() {
  const t = useTranslations("design.brand");
  return (
    <Section id="brand" title={t("title")} lead={t("lead")}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {grounds.map(([theme, ground]) => (
          <div
            key={`${theme} ${ground}`}
            data-theme={theme}
            className={`flex min-h-40 flex-col items-start justify-between gap-6 rounded-card border border-border p-6 text-fg ${ground}`}
          >
            <LogoMark className="size-14" />
            <Logo />
          </div>
        ))}
      </div>
    </Section>
  );
}
