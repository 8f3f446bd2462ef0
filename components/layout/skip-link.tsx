import { useTranslations } from "next-intl";

export function SkipLink() {
  const t = useTranslations("layout");
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-60 inline-flex min-h-11 min-w-11 items-center rounded-control bg-fg px-5 font-semibold text-bg text-label not-focus:sr-only"
    >
      {t("skip")}
    </a>
  );
}
