import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Medium } from "@/lib/media/find-medium";
import { libraryPath } from "@/lib/media/library-filter";
import { ConfirmAct } from "../../../_components/confirm-act";
import { removeMediumAction } from "../../actions";

/** What is in use is not removed: it would vanish from where people see it or have paid for it. */
export function Remove({ medium: { id, name, uses } }: { medium: Medium }) {
  const t = useTranslations("media.one");
  if (uses.length > 0) return <p className="text-body text-muted">{t("removeUsed")}</p>;
  return (
    <ConfirmAct
      action={removeMediumAction}
      given={{ mediaId: id }}
      icon={<Trash2 aria-hidden="true" />}
      then={libraryPath}
      words={{
        act: t("remove"),
        title: t("removeAsk", { name }),
        text: t("removeText"),
        confirm: t("remove"),
        confirming: t("removing"),
        cancel: t("cancel"),
        done: t("removed"),
      }}
    />
  );
}
