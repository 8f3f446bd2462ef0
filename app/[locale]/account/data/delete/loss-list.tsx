import { useTranslations } from "next-intl";
import type { Losses } from "@/lib/accounts/losses";

export function LossList({ losses, hasPage }: { losses: Losses; hasPage: boolean }) {
  const t = useTranslations("accountData.delete.loss");
  const counted = (["purchases", "memberships", "posts", "products", "members"] as const).filter(
    (thing) => losses[thing] > 0,
  );
  return (
    <ul className="grid list-disc gap-1.5 pl-5 text-body">
      <li>{t("profile")}</li>
      {hasPage && <li>{t("page")}</li>}
      {counted.map((thing) => (
        <li key={thing}>{t(thing, { count: losses[thing] })}</li>
      ))}
    </ul>
  );
}
