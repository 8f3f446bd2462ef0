import { setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { Plans } from "@/app/_pages/plans";
import { requireUser } from "@/app/_server/session";

export { generateMetadata } from "@/app/[locale]/(public)/plans/page";

export default async function PersonalPlansPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  return <Plans user={await requireUser("/plans")} />;
}
