import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "../_components/panel";
import { StateBadge } from "../_components/state-badge";

const few = 3;

type Props = { isOn: boolean; codesLeft: number; mayTurnOn: boolean };

export function FactorPanel({ isOn, codesLeft, mayTurnOn }: Props) {
  const t = useTranslations("account.factor");
  return (
    <Panel
      title={t("title")}
      badge={<StateBadge on={isOn}>{t(isOn ? "on" : "off")}</StateBadge>}
      text={t(isOn ? "textOn" : "textOff")}
    >
      {isOn && (
        <p className={`text-label ${codesLeft < few ? "font-medium text-warning" : "text-muted"}`}>
          {t("codesLeft", { count: codesLeft })}. {codesLeft < few && t("codesFew")}
        </p>
      )}
      {isOn ? (
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/account/security/codes" prefetch={false} variant="secondary">
            {t("newCodes")}
          </LinkButton>
          <LinkButton href="/account/security/turn-off" prefetch={false} variant="ghost">
            {t("turnOff")}
          </LinkButton>
        </div>
      ) : (
        mayTurnOn && (
          <LinkButton href="/account/security/app" prefetch={false} className="justify-self-start">
            {t("setUp")}
          </LinkButton>
        )
      )}
    </Panel>
  );
}
