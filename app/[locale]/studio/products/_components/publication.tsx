import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { StudioProduct } from "@/lib/catalog/products/find-product";
import { ConfirmAct } from "../../_components/confirm-act";
import { switchProductAction } from "../actions";

export function Publication({ product: { id, title, state } }: { product: StudioProduct }) {
  const isOn = state === "published";
  const t = useTranslations(isOn ? "studioProducts.unpublish" : "studioProducts.publish");
  const common = useTranslations("studioProducts");
  const Icon = isOn ? EyeOff : Eye;
  return (
    <ConfirmAct
      action={switchProductAction}
      given={{ id, to: isOn ? "off" : "on" }}
      tone="primary"
      variant={isOn ? "secondary" : "primary"}
      icon={<Icon aria-hidden="true" />}
      words={{
        act: t("act"),
        title: t("title", { title }),
        text: t("text"),
        confirm: t("act"),
        confirming: common("working"),
        cancel: common("cancel"),
        done: common(isOn ? "nowOff" : "nowOn"),
      }}
    />
  );
}
