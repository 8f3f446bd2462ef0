import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Time } from "@/components/date";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { SubmitButton } from "@/components/forms/submit-button";
import { buttonStyle } from "@/components/ui/button-style";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { forgetPasskeyAction, renamePasskeyAction } from "./actions";

type Props = {
  passkey: { id: string; name: string; lastUsedAt: Date | null; createdAt: Date };
  /** What removing it would mean beyond this one passkey. */
  warning: string | null;
};

export function PasskeyRow({ passkey: { id, name, lastUsedAt, createdAt }, warning }: Props) {
  const t = useTranslations("account.passkeys");
  return (
    <li className="grid gap-1 py-3">
      <div className="flex items-start gap-4">
        <KeyRound aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-muted" />
        <div className="grid min-w-0 gap-0.5">
          <p className="break-words font-semibold text-body">{name}</p>
          <p className="text-label text-muted">
            {t("created")} <Time value={createdAt} /> ·{" "}
            {lastUsedAt ? (
              <>
                {t("used")} <Time value={lastUsedAt} relative />
              </>
            ) : (
              t("neverUsed")
            )}
          </p>
        </div>
      </div>
      <Fold label={t("rename")} name={t("renameOf", { name })}>
        <RenameForm id={id} name={name} />
      </Fold>
      <Fold label={t("remove")} name={t("removeOf", { name })}>
        <RemoveForm id={id} warning={warning} />
      </Fold>
    </li>
  );
}

/** Opens without a script. What is pressed to open it never does the deed itself. */
function Fold({ label, name, children }: { label: string; name: string; children: ReactNode }) {
  return (
    <details className="pl-8">
      <summary
        className={buttonStyle({
          variant: "link",
          size: "sm",
          className: "w-fit list-none [&::-webkit-details-marker]:hidden",
        })}
      >
        <span aria-hidden="true">{label}</span>
        <span className="sr-only">{name}</span>
      </summary>
      <div className="grid gap-4 rounded-control border border-border bg-bg p-4">{children}</div>
    </details>
  );
}

function RenameForm({ id, name }: { id: string; name: string }) {
  const t = useTranslations("account");
  return (
    <Form action={renamePasskeyAction} className="grid gap-4">
      <FormError />
      <input type="hidden" name="id" value={id} />
      <Field name="name" label={t("passkeys.name")}>
        <Input defaultValue={name} required maxLength={60} autoComplete="off" enterKeyHint="done" />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton variant="secondary" busyText={t("saving")}>
          {t("save")}
        </SubmitButton>
        <FormNews />
      </div>
    </Form>
  );
}

function RemoveForm({ id, warning }: { id: string; warning: string | null }) {
  const t = useTranslations("account.passkeys");
  return (
    <Form action={forgetPasskeyAction} className="grid justify-items-start gap-4">
      <FormError />
      <input type="hidden" name="id" value={id} />
      <p className="text-body">{t("removeText")}</p>
      {warning && <p className="font-medium text-body text-warning">{warning}</p>}
      <SubmitButton variant="danger" busyText={t("removing")}>
        {t("removeConfirm")}
      </SubmitButton>
    </Form>
  );
}
