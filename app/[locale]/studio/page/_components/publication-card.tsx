import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { StudioPage } from "@/lib/catalog/page/find-page";
import { ConfirmAct } from "../../_components/confirm-act";
import { switchPageAction } from "../actions";

/** Whether anybody sees the page, and what it means to change that. */
export function PublicationCard({ status }: Pick<StudioPage, "status">) {
  const t = useTranslations("studioPage");
  if (status === "hidden")
    return (
      <Alert tone="warning" title={t("hidden.title")}>
        {t("hidden.text")}
      </Alert>
    );
  const isOn = status === "active";
  const deed = isOn ? "unpublish" : "publish";
  const Icon = isOn ? EyeOff : Eye;
  return (
    <Alert
      tone={isOn ? "success" : "info"}
      title={t(`${status}.title`)}
      action={
        <ConfirmAct
          action={switchPageAction}
          given={{ to: isOn ? "off" : "on" }}
          tone="primary"
          variant={isOn ? "secondary" : "primary"}
          icon={<Icon aria-hidden="true" />}
          words={{
            act: t(`${deed}.act`),
            title: t(`${deed}.title`),
            text: t(`${deed}.text`),
            confirm: t(`${deed}.act`),
            confirming: t("working"),
            cancel: t("cancel"),
            done: t(`${deed}.done`),
          }}
        />
      }
    >
      {t(`${status}.text`)}
    </Alert>
  );
}
