import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TierCard } from "@/components/catalog/tier-card";
import { TierTable } from "@/components/catalog/tier-table";
import { Tabs } from "@/components/ui/tabs";
import type { Profile, Tier } from "@/lib/catalog/profile";
import { postsOpenedBy } from "@/lib/catalog/tiers/opened-counts";
import { isYearly as isByYear, yearlySaving } from "@/lib/catalog/tiers/yearly-saving";
import { postsByRankOf } from "./profile-data";
import { profileAddress, yearlyAddress } from "./profile-tab";
import type { Viewer } from "./profile-viewer";

type Props = { creator: Profile; viewer: Viewer | null; isYearly: boolean };

/** With tiers by the month and by the year there is a switch between them; it is an address, so it works anywhere. */
export async function ProfileTiers({ creator, viewer, isYearly }: Props) {
  const byYear = creator.tiers.filter(isByYear);
  const others = creator.tiers.filter((tier) => !isByYear(tier));
  const hasBoth = byYear.length > 0 && others.length > 0;
  const tiers = !hasBoth ? creator.tiers : isYearly ? byYear : others;
  if (tiers.length === 0 || (isYearly && !hasBoth)) notFound();

  const [t, counted] = await Promise.all([getTranslations("tiers"), postsByRankOf(creator.slug, creator.id)]);
  const postsOf = ({ rank }: Tier) => postsOpenedBy(rank, counted);
  const currentId = viewer?.tierId ?? null;
  return (
    <section aria-labelledby="tiers" className="grid gap-6">
      <h2 id="tiers" className="sr-only">
        {t("title", { name: creator.name })}
      </h2>
      {hasBoth && (
        <Tabs
          label={t("period")}
          tabs={[
            { href: profileAddress(creator.slug, "tiers"), label: t("monthly"), current: !isYearly },
            { href: yearlyAddress(creator.slug), label: t("yearly"), current: isYearly },
          ]}
        />
      )}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
        {tiers.map((tier) => (
          <li key={tier.id} className="grid">
            <TierCard
              tier={tier}
              posts={postsOf(tier)}
              saving={yearlySaving(tier, creator.tiers)}
              isCurrent={tier.id === currentId}
            />
          </li>
        ))}
      </ul>
      {tiers.length > 1 && <TierTable tiers={tiers} postsOf={postsOf} currentId={currentId} />}
      <p className="max-w-[68ch] text-label text-muted">{t("pix")}</p>
    </section>
  );
}
