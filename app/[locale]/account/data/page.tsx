import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { exportDays, listExports } from "@/lib/accounts/exports";
import { graceDays } from "@/lib/accounts/schedule-deletion";
import { isFresh } from "@/lib/auth/prove";
import { Panel } from "../_components/panel";
import { ProveFirst } from "../_components/prove-first";
import { SectionHeader } from "../_components/section-header";
import { askExportAction } from "./actions";
import { ExportList } from "./export-list";
import { KeepLooking } from "./keep-looking";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "accountData" });
  return { title: t("title") };
}

export default async function DataPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const user = await requireUser("/account/data");
  const [t, exports] = await Promise.all([getTranslations("accountData"), listExports(user.id)]);
  const isMaking = exports[0]?.status === "pending";
  return (
    <>
      <SectionHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        <Panel title={t("export.title")} text={t("export.text", { days: exportDays })}>
          <ExportList exports={exports} />
          {isMaking ? (
            <>
              <KeepLooking />
              <LinkButton href="/account/data" prefetch={false} variant="secondary" className="w-fit">
                {t("export.look")}
              </LinkButton>
            </>
          ) : isFresh(user.session) ? (
            <Form action={askExportAction}>
              <FormError />
              <SubmitButton busyText={t("export.asking")} className="w-fit">
                {t(exports[0]?.status === "failed" ? "export.askAgain" : "export.ask")}
              </SubmitButton>
            </Form>
          ) : (
            <ProveFirst next="/account/data" />
          )}
        </Panel>
        <Panel title={t("delete.title")} text={t("delete.short", { days: graceDays })}>
          <LinkButton href="/account/data/delete" prefetch={false} variant="secondary" className="w-fit">
            {t("delete.see")}
          </LinkButton>
        </Panel>
      </div>
    </>
  );
}
