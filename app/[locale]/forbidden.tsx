import { useTranslations } from "next-intl";
import { PublicShell } from "@/components/layout/public-shell";
import { LinkButton } from "@/components/ui/link-button";

export default function Forbidden() {
  const t = useTranslations("errors.forbidden");
  return (
    <PublicShell>
      <div className="mx-auto grid max-w-md justify-items-center gap-3 py-16 text-center">
        <h1 className="text-balance font-bold text-h2">{t("title")}</h1>
        <p className="text-body text-muted">{t("text")}</p>
        <LinkButton href="/" className="mt-4">
          {t("action")}
        </LinkButton>
      </div>
    </PublicShell>
  );
}
