import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/layout/public-shell";
import { LinkButton } from "@/components/ui/link-button";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.notFound");
  return { title: t("title"), robots: { index: false } };
}

export default function NotFound() {
  const t = useTranslations("errors.notFound");
  return (
    <PublicShell>
      <div className="mx-auto grid max-w-md justify-items-center gap-3 py-16 text-center">
        <h1 className="text-balance font-bold text-h2">{t("title")}</h1>
        <p className="text-body text-muted">{t("text")}</p>
        <LinkButton href="/creators" className="mt-4">
          {t("action")}
        </LinkButton>
      </div>
    </PublicShell>
  );
}
