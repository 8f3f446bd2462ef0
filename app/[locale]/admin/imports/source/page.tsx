import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { ProveFirst } from "@/app/[locale]/account/_components/prove-first";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { isFresh } from "@/lib/auth/prove";
import { importsPath } from "@/lib/imports/import-addresses";
import { getSetting } from "@/lib/settings/settings";
import { SourceForm } from "./source-form";

const path = `${importsPath}/source` as const;

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "adminImports.settings" });
  return { title: t("title") };
}

export default async function SourcePage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const user = await requireUser(path);
  const [t, { store, ...source }] = await Promise.all([
    getTranslations("adminImports"),
    getSetting("imports"),
  ]);
  // The secret itself stays behind.
  const place = store && { endpoint: store.endpoint, region: store.region, accessKeyId: store.accessKeyId };
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("title"), href: importsPath }]} here={t("settings.title")} />}
        title={t("settings.title")}
        description={t("settings.lead")}
      />
      <Card className="max-w-2xl">
        {isFresh(user.session) ? <SourceForm source={source} store={place} /> : <ProveFirst next={path} />}
      </Card>
    </>
  );
}
