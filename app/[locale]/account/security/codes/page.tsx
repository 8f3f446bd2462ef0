import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { isFresh } from "@/lib/auth/prove";
import { secondFactorState } from "@/lib/auth/two-factor";
import { ProveFirst } from "../../_components/prove-first";
import { SectionHeader } from "../../_components/section-header";
import { CodesForm } from "../codes-form";
import { codesWords } from "../codes-words";
import { renewCodesAction } from "./actions";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "account.codes" });
  return { title: t("renewTitle") };
}

export default async function NewCodesPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const user = await requireUser("/account/security/codes");
  const { totp, codesLeft } = await secondFactorState(user.id);
  if (!totp) redirect("/account/security");
  const t = await getTranslations("account");
  return (
    <>
      <SectionHeader
        title={t("codes.renewTitle")}
        lead={t("codes.renewText", { count: codesLeft })}
        back={{ href: "/account/security", label: t("security.title") }}
      />
      {isFresh(user.session) ? (
        <CodesForm action={renewCodesAction} done="codes" words={await codesWords()}>
          <FormError />
          <div className="flex flex-wrap gap-3">
            <LinkButton href="/account/security" prefetch={false} variant="secondary">
              {t("cancel")}
            </LinkButton>
            <SubmitButton busyText={t("codes.renewing")}>{t("codes.renew")}</SubmitButton>
          </div>
        </CodesForm>
      ) : (
        <ProveFirst next="/account/security/codes" />
      )}
    </>
  );
}
