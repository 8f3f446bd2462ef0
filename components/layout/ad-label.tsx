import { useTranslations } from "next-intl";

export function AdLabel() {
  const t = useTranslations("layout");
  return (
    <span className="inline-block rounded-[0.25rem] bg-s3 px-1.5 font-medium text-caption text-muted leading-5">
      {t("ad")}
    </span>
  );
}
