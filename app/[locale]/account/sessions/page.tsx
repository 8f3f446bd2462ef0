import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { listSessions } from "@/lib/auth/manage-sessions";
import { deviceName } from "@/lib/device-name";
import { News } from "../_components/news";
import { SectionHeader } from "../_components/section-header";
import { endOtherSessionsAction } from "./actions";
import { SessionRow } from "./session-row";

type Props = LocalePage & { searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "account.sessions" });
  return { title: t("title") };
}

export default async function SessionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [user, { done }] = await Promise.all([requireUser("/account/sessions"), searchParams]);
  const [t, sessions] = await Promise.all([getTranslations("account.sessions"), listSessions(user.id)]);
  const isThis = ({ id }: { id: string }) => id === user.session.id;
  const shown = [...sessions.filter(isThis), ...sessions.filter((session) => !isThis(session))];
  return (
    <>
      <SectionHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        {(done === "one" || done === "others") && <News tone="success" title={t(`done.${done}`)} />}
        <ul className="grid gap-3">
          {shown.map((session) => (
            <li key={session.id}>
              <SessionRow
                session={session}
                name={session.kind === "api" ? t("program") : deviceName(session.userAgent, locale)}
                isThis={isThis(session)}
              />
            </li>
          ))}
        </ul>
        {shown.length > 1 ? <EndOthers /> : <p className="text-label text-muted">{t("none")}</p>}
      </div>
    </>
  );
}

async function EndOthers() {
  const t = await getTranslations("account.sessions");
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Form action={endOtherSessionsAction} className="grid gap-3">
        <FormError />
        <SubmitButton variant="secondary" busyText={t("ending")}>
          {t("endOthers")}
        </SubmitButton>
      </Form>
      <LinkButton href="/account/security/password" prefetch={false} variant="ghost">
        {t("changePassword")}
      </LinkButton>
    </div>
  );
}
