import { useTranslations } from "next-intl";

/** Templates: who moves is known in the browser. */
export function useSortWords() {
  const t = useTranslations("studioProducts");
  return {
    up: t("up", { name: "{name}" }),
    down: t("down", { name: "{name}" }),
    moved: t("moved", { name: "{name}", position: "{position}", count: "{count}" }),
  };
}
