import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { StudioTier } from "@/lib/catalog/tiers/list-tiers";
import { ConfirmAct } from "../../_components/confirm-act";
import { switchTierAction } from "../actions";

/** Says what it means for whoever is a member and for whoever comes. */
export function TierPublication({ tier }: { tier: StudioTier }) {
  const t = useTranslations(tier.isPublished ? "studioTiers.unpublish" : "studioTiers.publish");
  const common = useTranslations("studioTiers");
  const Icon = tier.isPublished ? EyeOff : Eye;
  return (
    <ConfirmAct
      action={switchTierAction}
      given={{ id: tier.id, to: tier.isPublished ? "off" : "on" }}
      tone="primary"
      variant={tier.isPublished ? "secondary" : "primary"}
      icon={<Icon aria-hidden="true" />}
      words={{
        act: t("act"),
        title: t("title", { name: tier.name }),
        text: t("text", { members: tier.memberCount }),
        confirm: t("confirm"),
        confirming: common("working"),
        cancel: common("cancel"),
        done: t("done"),
      }}
    />
  );
}
