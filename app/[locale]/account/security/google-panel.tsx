import { useTranslations } from "next-intl";
import { GoogleMark } from "@/components/auth/google-mark";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Panel } from "../_components/panel";
import { StateBadge } from "../_components/state-badge";
import { disconnectGoogleAction } from "./actions";

export function GooglePanel({ isLinked, hasPassword }: { isLinked: boolean; hasPassword: boolean }) {
  const t = useTranslations("account.google");
  return (
    <Panel
      title={t("title")}
      badge={<StateBadge on={isLinked}>{t(isLinked ? "on" : "off")}</StateBadge>}
      text={t(isLinked ? (hasPassword ? "textOn" : "only") : "textOff")}
    >
      {!isLinked && <ConnectForm label={t("connect")} />}
      {isLinked && hasPassword && (
        <Form action={disconnectGoogleAction} className="grid justify-items-start gap-3">
          <FormError />
          <SubmitButton variant="secondary" busyText={t("disconnecting")}>
            {t("disconnect")}
          </SubmitButton>
        </Form>
      )}
    </Panel>
  );
}

/** A plain form: its answer leads to another house. */
function ConnectForm({ label }: { label: string }) {
  return (
    <form action="/api/session/google" method="post">
      <input type="hidden" name="link" value="1" />
      <Button type="submit" variant="secondary" icon={<GoogleMark />}>
        {label}
      </Button>
    </form>
  );
}
