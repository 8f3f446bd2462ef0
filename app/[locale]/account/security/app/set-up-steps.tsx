import { useTranslations } from "next-intl";
import { CodeInput } from "@/components/auth/code-input";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { QrCode } from "@/components/ui/qr-code";

/** Nobody reads a code off the screen of the phone in their hand: there the app is opened instead. */
export function SetUpSteps({ secret, uri }: { secret: string; uri: string }) {
  const t = useTranslations("account");
  return (
    <>
      <FormError />
      <Card className="grid gap-5">
        <h2 className="font-semibold text-h4">{t("app.scan")}</h2>
        <a href={uri} className={buttonStyle({ variant: "secondary", className: "w-fit md:hidden" })}>
          {t("app.open")}
        </a>
        <QrCode text={uri} alt={t("app.qrAlt")} className="size-52 rounded-control" />
        <div className="grid gap-2">
          <p className="text-label text-muted">{t("app.typed")}</p>
          <div className="flex flex-wrap items-center gap-3">
            <code className="font-mono text-body">{secret.replace(/.{4}(?=.)/g, "$& ")}</code>
            <span className="noscript:hidden">
              <CopyButton text={secret} label={t("app.copySecret")} copiedLabel={t("copied")} />
            </span>
          </div>
        </div>
      </Card>
      <Card className="grid gap-5">
        <h2 className="font-semibold text-h4">{t("app.confirm")}</h2>
        <Field name="code" label={t("app.code")} hint={t("app.codeHint")} className="max-w-xs">
          <CodeInput />
        </Field>
        <SubmitButton busyText={t("app.turningOn")} className="justify-self-start">
          {t("app.turnOn")}
        </SubmitButton>
      </Card>
    </>
  );
}
