import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { Blocker } from "@/lib/accounts/deletion-blockers";
import { formatMoney } from "@/lib/money";

/** Each reason with its sum and what to do about it. */
export function Blockers({ blockers }: { blockers: Blocker[] }) {
  const t = useTranslations("accountData.delete");
  const locale = useLocale();
  const wordsOf = (blocker: Blocker) =>
    blocker.kind === "last_admin"
      ? t("blocker.last_admin")
      : t(`blocker.${blocker.kind}`, { amount: formatMoney(blocker, locale) });
  return (
    <Alert tone="warning" title={t("blockedTitle")}>
      <ul className="grid gap-2 pt-1">
        {blockers.map(wordsOf).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Alert>
  );
}
