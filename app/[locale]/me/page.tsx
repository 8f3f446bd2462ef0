import { setRequestLocale } from "next-intl/server";
import { HomeRails } from "@/app/_pages/home";
import type { LocalePage } from "@/app/_pages/params";
import { PersonalRails } from "@/app/_pages/personal-rails";
import { requireUser } from "@/app/_server/session";

export { generateMetadata } from "@/app/[locale]/(public)/page";

export default async function PersonalHomePage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const user = await requireUser("/");
  return (
    <div className="grid min-w-0 gap-10 lg:gap-14">
      <PersonalRails user={user} />
      <HomeRails />
    </div>
  );
}
