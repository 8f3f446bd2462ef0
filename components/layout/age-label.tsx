import { useTranslations } from "next-intl";

export function AgeLabel() {
  const t = useTranslations("layout");
  return (
    <span className="inline-block rounded-[0.25rem] bg-danger-bg px-1.5 font-semibold text-caption text-danger leading-5">
      <span aria-hidden="true">18+</span>
      <span className="sr-only">{t("adultsOnly")}</span>
    </span>
  );
}
