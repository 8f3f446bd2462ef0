import { Eye } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { profileAddress } from "./profile-tab";

/** Says to creators that what they see below is what a stranger sees. */
export async function AsFan({ slug }: { slug: string }) {
  const t = await getTranslations("creator");
  return (
    <div
      role="status"
      className="mb-4 flex flex-wrap items-center gap-3 rounded-card bg-info-bg px-4 py-3 text-info text-label"
    >
      <Eye aria-hidden="true" className="size-5 shrink-0" />
      <span className="mr-auto font-medium">{t("seenAsFan")}</span>
      <LinkButton href={profileAddress(slug)} prefetch={false} variant="secondary" size="sm">
        {t("seeAsMe")}
      </LinkButton>
    </div>
  );
}
