import type { Metadata } from "next";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { StatCard } from "@/components/ui/stat-card";
import { countForAdmin } from "@/lib/catalog/counts";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  return { title: (await getTranslations({ locale: (await params).locale, namespace: "admin" }))("title") };
}

export default async function AdminPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  await requireUser("/admin");
  const [t, format, counts] = await Promise.all([getTranslations("admin"), getFormatter(), countForAdmin()]);
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {(["creators", "posts", "fans", "subscriptions"] as const).map((name) => (
          <StatCard
            key={name}
            level="h2"
            label={t(`${name}.label`)}
            value={format.number(counts[name])}
            meaning={t(`${name}.meaning`)}
          />
        ))}
      </div>
    </>
  );
}
