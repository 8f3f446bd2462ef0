import { Ban, Ellipsis, Flag } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { LocaleSwitch } from "@/components/layout/locale-switch";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { ThemeToggle } from "@/components/layout/theme-toggle";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { menuItemStyle } from "@/components/ui/menu-item-style";
import { PopoverMenu } from "@/components/ui/popover-menu";
import { Sheet } from "@/components/ui/sheet";
import { Section } from "./section";
import { Specimen } from "./specimen";
import { StudioOverlays } from "./studio-overlays";

export function OverlaysSection() {
  const t = useTranslations("design");
  const layout = useTranslations("layout");
  return (
    <Section id="overlays" title={t("overlays.title")} lead={t("overlays.lead")}>
      <div className="grid gap-6 md:grid-cols-2">
        <Specimen name={t("overlays.publicParts")}>
          <Sheet trigger={t("overlays.sheet")} title={t("overlays.sheetTitle")} closeLabel={layout("close")}>
            <Checkbox name="filter-free" label={t("choices.free")} />
            <Checkbox name="filter-silver" label={t("choices.silver")} defaultChecked />
            <Checkbox name="filter-gold" label={t("choices.gold")} />
            <form method="dialog" className="pt-4">
              <Button type="submit" size="lg" className="w-full">
                {t("overlays.show")}
              </Button>
            </form>
          </Sheet>
          <PopoverMenu label={t("overlays.popover")} trigger={<Ellipsis aria-hidden="true" />} align="start">
            <button type="button" className={menuItemStyle}>
              <Flag aria-hidden="true" />
              {t("overlays.report")}
            </button>
            <button type="button" className={menuItemStyle}>
              <Ban aria-hidden="true" />
              {t("overlays.block")}
            </button>
          </PopoverMenu>
        </Specimen>
        <Specimen name={t("overlays.studioParts")}>
          <StudioOverlays />
        </Specimen>
        <Specimen name={t("overlays.theme")}>
          <ThemeSwitch
            legend={layout("theme")}
            words={{
              dark: layout("themes.dark"),
              light: layout("themes.light"),
              system: layout("themes.system"),
            }}
          />
          <ThemeToggle label={layout("toggleTheme")} />
        </Specimen>
        <Specimen name={t("overlays.language")}>
          <LocaleSwitch label={layout("language")} current={useLocale()} />
        </Specimen>
      </div>
    </Section>
  );
}
