import { useTranslations } from "next-intl";
import { Section } from "./section";

const scale = [
  ["hero", "48/52", "text-hero font-bold"],
  ["h1", "36/40", "text-h1 font-bold"],
  ["h2", "30/36", "text-h2 font-bold"],
  ["h3", "24/32", "text-h3 font-semibold"],
  ["h4", "20/28", "text-h4 font-semibold"],
  ["lead", "18/28", "text-lead"],
  ["body", "16/24", "text-body"],
  ["label", "14/20", "text-label font-medium"],
  ["caption", "12/16", "text-caption"],
] as const;

export function TypeSection() {
  const t = useTranslations("design.type");
  return (
    <Section id="type" title={t("title")} lead={t("lead")}>
      <ul className="grid gap-6">
        {scale.map(([name, size, look]) => (
          <li key={name} className="grid items-baseline gap-x-8 gap-y-1 md:grid-cols-[7rem_1fr]">
            <span className="text-caption text-subtle tabular-nums">
              {name} · {size}
            </span>
            <span className={look}>{t("pangram")}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
