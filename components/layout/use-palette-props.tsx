import { Globe } from "lucide-react";
import { useTranslations } from "next-intl";
import { type NavItem, type Workspace, workspaceNav } from "./nav";

const publicSite: NavItem = { href: "/", label: "publicSite", icon: Globe };

/** Everything the palette offers, in words and pictures, ready to cross to the client. */
export function usePaletteProps(workspace: Workspace) {
  const t = useTranslations("layout");
  const items: NavItem[] = [...workspaceNav[workspace], publicSite];
  return {
    items: items.map(({ href, label, icon: Icon, keys }) => ({
      href,
      keys,
      label: t(`nav.${label}`),
      icon: <Icon aria-hidden="true" />,
    })),
    words: {
      open: t("palette.open"),
      title: t("palette.title"),
      placeholder: t("palette.placeholder"),
      nothing: t("palette.nothing"),
      pages: t("palette.pages"),
    },
  };
}
