import { getTranslations, setRequestLocale } from "next-intl/server";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { AuthCard } from "@/components/auth/auth-card";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { unsubscribeAction } from "./actions";
import { UnsubscribeForm } from "./unsubscribe-form";

export const generateMetadata = authMetadata("unsubscribe");

type Props = AuthPage & { searchParams: Promise<Query> };

/** Mailboxes open links to look at them: only the button acts, and it needs nobody to be signed in. */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const [t, query] = [await getTranslations("unsubscribe"), queryOf(await searchParams)];
  return (
    <AuthCard title={t("title")} lead={t("text")}>
      <UnsubscribeForm
        action={unsubscribeAction}
        given={{ user: query.get("user") ?? "", key: query.get("key") ?? "" }}
        words={{ act: t("act"), working: t("working"), done: t("done") }}
      />
    </AuthCard>
  );
}
