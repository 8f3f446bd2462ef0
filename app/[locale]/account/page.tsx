import { ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type CurrentUser, requireUser } from "@/app/_server/session";
import { type AccountSection, accountSections } from "@/components/layout/nav";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { listSessions } from "@/lib/auth/manage-sessions";
import { secondFactorState } from "@/lib/auth/two-factor";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "account" });
  return { title: t("title") };
}

/** The list of sections on a phone; where the list stands beside every page, how things are. */
export default async function AccountPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const user = await requireUser("/account");
  const [t, nav, begin, texts] = await Promise.all([
    getTranslations("account"),
    getTranslations("layout.nav"),
    getTranslations("becomeCreator"),
    textsFor(user),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("index.lead")} />
      <ul className="grid gap-3">
        {accountSections.map(({ href, label, icon: Icon }) => (
          <li key={href}>
            <Card className="flex items-center gap-4 py-3 sm:py-4">
              <Icon aria-hidden="true" className="size-5 shrink-0 text-muted" />
              <Link
                href={href}
                prefetch={false}
                data-card-link=""
                className="grid min-h-11 min-w-0 grow gap-0.5"
              >
                <span className="font-semibold text-body">{nav(label)}</span>
                <span className="text-label text-muted">{texts[label]}</span>
              </Link>
              <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted" />
            </Card>
          </li>
        ))}
      </ul>
      {user.role === "fan" && (
        <Card className="mt-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
          <div className="grid gap-1">
            <h2 className="font-semibold text-h4">{begin("title")}</h2>
            <p className="measure text-label text-muted">{begin("card")}</p>
          </div>
          <LinkButton href="/become-a-creator" prefetch={false} variant="secondary">
            {begin(user.creator ? "goOn" : "see")}
          </LinkButton>
        </Card>
      )}
    </>
  );
}

/** One line under the name of each section. */
async function textsFor({ id, isVerified }: CurrentUser): Promise<Record<AccountSection["label"], string>> {
  const [t, { totp, passkeys }, sessions] = await Promise.all([
    getTranslations("account"),
    secondFactorState(id),
    listSessions(id),
  ]);
  return {
    profile: t("index.profile"),
    email: t(isVerified ? "email.verified" : "email.unverified"),
    security: t(totp || passkeys.length > 0 ? "index.protected" : "index.unprotected"),
    sessions: t("index.sessions", { count: sessions.length }),
    appearance: t("index.appearance"),
    data: t("index.data"),
  };
}
