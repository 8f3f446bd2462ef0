import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { Panel } from "@/app/[locale]/account/_components/panel";
import { PageHeader } from "@/components/layout/page-header";
import { RefreshWhenReady } from "@/components/media/refresh-when-ready";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { findMedium } from "@/lib/media/find-medium";
import { libraryPath } from "@/lib/media/library-filter";
import { Captions } from "./_components/captions";
import { Details } from "./_components/details";
import { Facts } from "./_components/facts";
import { Preview } from "./_components/preview";
import { Remove } from "./_components/remove";
import { Uses } from "./_components/uses";

type Props = LocalePage<{ id: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "media.one" });
  return { title: t("title") };
}

export default async function MediumPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const { creator } = await requireUser(libraryPath);
  const medium = creator && (await findMedium(creator.id, id));
  if (!medium) notFound();
  const t = await getTranslations("media");
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("title"), href: libraryPath }]} here={medium.name} />}
        title={<span className="wrap-anywhere">{medium.name}</span>}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <Preview medium={medium} />
          <Panel title={t("one.details")}>
            <Details medium={medium} />
          </Panel>
          {medium.kind === "video" && (
            <Panel title={t("captions.title")} text={t("captions.text")}>
              <Captions medium={medium} />
            </Panel>
          )}
        </div>
        <div className="grid min-w-0 gap-6">
          <Panel title={t("one.facts")}>
            <Facts medium={medium} />
          </Panel>
          <Panel title={t("one.uses")}>
            <Uses uses={medium.uses} />
          </Panel>
          <Panel title={t("one.removeTitle")}>
            <Remove medium={medium} />
          </Panel>
        </div>
      </div>
      <RefreshWhenReady pending={medium.status === "pending" ? [medium.id] : []} />
    </>
  );
}
