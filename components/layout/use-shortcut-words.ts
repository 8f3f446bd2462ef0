import { useTranslations } from "next-intl";

export function useShortcutWords() {
  const t = useTranslations("layout");
  return {
    title: t("shortcuts.title"),
    close: t("close"),
    palette: t("palette.title"),
    search: t("shortcuts.search"),
    help: t("shortcuts.help"),
    closeLayer: t("shortcuts.closeLayer"),
    on: t("shortcuts.on"),
    onHint: t("shortcuts.onHint"),
  };
}
