import { useTranslations } from "next-intl";
import type { listPasskeys } from "@/lib/auth/passkeys";
import { Panel } from "../_components/panel";
import { ProveFirst } from "../_components/prove-first";
import { AddPasskey } from "./add-passkey";
import { PasskeyRow } from "./passkey-row";

type Passkey = Awaited<ReturnType<typeof listPasskeys>>[number];

type Props = {
  passkeys: Passkey[];
  isLastFactor: boolean;
  /** An admin, who may not be without a second factor. */
  isBound: boolean;
  mayAdd: boolean;
  isFresh: boolean;
};

export function PasskeysPanel({ passkeys, isLastFactor, isBound, mayAdd, isFresh }: Props) {
  const t = useTranslations("account");
  const warning = isLastFactor ? (isBound ? "removeDuty" : "removeLast") : null;
  return (
    <Panel title={t("passkeys.title")} text={t("passkeys.text")}>
      {passkeys.length === 0 ? (
        <p className="text-label text-muted">{t("passkeys.none")}</p>
      ) : (
        <ul className="grid divide-y divide-border border-border border-y">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} warning={warning && t(`passkeys.${warning}`)} />
          ))}
        </ul>
      )}
      {mayAdd && (isFresh ? <Add key={passkeys.length} /> : <ProveFirst next="/account/security" />)}
    </Panel>
  );
}

function Add() {
  const t = useTranslations("account.passkeys");
  const common = useTranslations("account");
  return (
    <AddPasskey
      words={{
        name: t("new"),
        hint: t("newHint"),
        add: t("add"),
        adding: t("adding"),
        unsupported: t("unsupported"),
        canceled: t("canceled"),
        already: t("already"),
        needsScript: common("needsScript"),
      }}
    />
  );
}
