import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { deletionBlockers } from "@/lib/accounts/deletion-blockers";
import { countLosses } from "@/lib/accounts/losses";
import { graceDays } from "@/lib/accounts/schedule-deletion";
import { isFresh } from "@/lib/auth/prove";
import { Panel } from "../../_components/panel";
import { ProveFirst } from "../../_components/prove-first";
import { SectionHeader } from "../../_components/section-header";
import { Blockers } from "./blockers";
import { DeleteForm } from "./delete-form";
import { LossList } from "./loss-list";

const path = "/account/data/delete";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "accountData.delete" });
  return { title: t("title") };
}

export default async function DeletePage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const user = await requireUser(path);
  const [t, data, blockers, losses] = await Promise.all([
    getTranslations("accountData.delete"),
    getTranslations("accountData"),
    deletionBlockers(user.id),
    countLosses(user.id),
  ]);
  return (
    <>
      <SectionHeader
        title={t("title")}
        lead={t("lead", { days: graceDays })}
        back={{ href: "/account/data", label: data("title") }}
      />
      <div className="grid gap-6">
        {blockers.length > 0 && <Blockers blockers={blockers} />}
        <Panel title={t("lossTitle")}>
          <LossList losses={losses} hasPage={user.creator !== null} />
        </Panel>
        <Panel title={t("thenTitle")}>
          <ul className="grid list-disc gap-1.5 pl-5 text-body text-muted">
            {(["out", "grace", "renewals", "books"] as const).map((point) => (
              <li key={point}>{t(`then.${point}`, { days: graceDays })}</li>
            ))}
          </ul>
        </Panel>
        {blockers.length === 0 && (
          <Panel title={t("confirmTitle")}>
            {isFresh(user.session) ? <DeleteForm email={user.email} /> : <ProveFirst next={path} />}
          </Panel>
        )}
      </div>
    </>
  );
}
