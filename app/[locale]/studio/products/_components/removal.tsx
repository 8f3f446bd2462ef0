import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { StudioProduct } from "@/lib/catalog/products/find-product";
import { ConfirmAct } from "../../_components/confirm-act";
import { deleteProductAction } from "../actions";

export function Removal({ product: { id, title, isSold } }: { product: StudioProduct }) {
  const t = useTranslations("studioProducts.remove");
  const common = useTranslations("studioProducts");
  return (
    <Card className="grid justify-items-start gap-3">
      <h2 className="font-semibold text-h4">{t("heading")}</h2>
      <p className="text-label text-muted">{t(isSold ? "kept" : "hint")}</p>
      {!isSold && (
        <ConfirmAct
          action={deleteProductAction}
          given={{ id }}
          icon={<Trash2 aria-hidden="true" />}
          words={{
            act: t("act"),
            title: t("title", { title }),
            text: t("text"),
            confirm: t("confirm"),
            confirming: t("confirming"),
            cancel: common("cancel"),
            done: t("done"),
          }}
        />
      )}
    </Card>
  );
}
