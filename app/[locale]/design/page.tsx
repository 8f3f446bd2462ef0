import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { DesignPage } from "@/components/design/design-page";
import { PublicShell } from "@/components/layout/public-shell";
import { appMode } from "@/lib/env";

export const metadata = { title: "Design", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale);
  if (appMode === "production" || appMode === "demo") notFound();
  return (
    <PublicShell>
      <DesignPage />
    </PublicShell>
  );
}
