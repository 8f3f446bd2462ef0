import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { ownPath } from "@/app/_server/own-path";
import { currentUser } from "@/app/_server/session";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { signInAction } from "./actions";

type Props = LocalePage & { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "login" });
  return { title: t("title"), robots: { index: false } };
}

export default async function LoginPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const next = ownPath((await searchParams).next) ?? "/";
  if (await currentUser()) redirect(next);
  const t = await getTranslations("login");
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <h1 className="font-bold text-h1">{t("title")}</h1>
        <p className="text-body text-muted">{t("lead")}</p>
      </div>
      <Form action={signInAction}>
        <FormError />
        <input type="hidden" name="next" value={next} />
        <Field name="email" label={t("email")}>
          <Input
            type="email"
            autoComplete="username"
            inputMode="email"
            enterKeyHint="next"
            required
            maxLength={254}
          />
        </Field>
        <Field name="password" label={t("password")}>
          <Input type="password" autoComplete="current-password" enterKeyHint="go" required maxLength={128} />
        </Field>
        <SubmitButton size="lg" busyText={t("signingIn")}>
          {t("signIn")}
        </SubmitButton>
      </Form>
    </div>
  );
}
