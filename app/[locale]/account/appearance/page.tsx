import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { LocaleSwitch } from "@/components/layout/locale-switch";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { Panel } from "../_components/panel";
import { SectionHeader } from "../_components/section-header";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "account.appearance" });
  return { title: t("title") };
}

export default async function AppearancePage({ params }: LocalePage) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireUser("/account/appearance");
  const [t, layout] = await Promise.all([getTranslations("account"), getTranslations("layout")]);
  const words = {
    dark: layout("themes.dark"),
    light: layout("themes.light"),
    system: layout("themes.system"),
  };
  return (
    <>
      <SectionHeader title={t("appearance.title")} lead={t("appearance.lead")} />
      <div className="grid gap-6">
        <Panel title={t("appearance.theme")}>
          <ThemeSwitch legend={t("appearance.theme")} words={words} />
          <p className="text-label text-muted scripted:hidden">{t("needsScript")}</p>
        </Panel>
        <Panel title={t("appearance.language")} text={t("appearance.languageHint")}>
          <LocaleSwitch label={t("appearance.language")} current={locale} />
        </Panel>
      </div>
    </>
  );
}
