import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { isFormAnswer } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { isFresh } from "@/lib/auth/prove";
import { beginTotp, begunTotp, secondFactorState } from "@/lib/auth/two-factor";
import { SectionHeader } from "../../_components/section-header";
import { CodesForm } from "../codes-form";
import { codesWords } from "../codes-words";
import { turnOnAction } from "./actions";
import { SetUpSteps } from "./set-up-steps";

const page = "/account/security/app";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "account.app" });
  return { title: t("title") };
}

export default async function SetUpAppPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const begun = await begin();
  const [t, security] = await Promise.all([
    getTranslations("account.app"),
    getTranslations("account.security"),
  ]);
  return (
    <>
      <SectionHeader
        title={t("title")}
        lead={t("lead")}
        back={{ href: "/account/security", label: security("title") }}
      />
      <CodesForm action={turnOnAction} done="app" words={await codesWords()}>
        {begun && <SetUpSteps {...begun} />}
      </CodesForm>
    </>
  );
}

/** Opening the page begins anew. Drawn as the answer to a wrong code it shows the same secret, to a right one none. */
async function begin() {
  const user = await requireUser(page);
  if (await isFormAnswer()) return begunTotp(user.id);
  const { totp } = await secondFactorState(user.id);
  if (totp || !user.isVerified || user.viewedBy) redirect("/account/security");
  if (!isFresh(user.session)) redirect(`/confirm?next=${encodeURIComponent(page)}`);
  return beginTotp(user.id);
}
