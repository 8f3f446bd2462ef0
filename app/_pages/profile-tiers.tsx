import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TierCard } from "@/components/catalog/tier-card";
import type { Profile } from "@/lib/catalog/profile";

export async function ProfileTiers({ creator }: { creator: Profile }) {
  if (creator.tiers.length === 0) notFound();
  const t = await getTranslations("creator");
  return (
    <section aria-labelledby="tiers">
      <h2 id="tiers" className="sr-only">
        {t("tabs.tiers")}
      </h2>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
        {creator.tiers.map((tier) => (
          <li key={tier.id} className="grid">
            <TierCard tier={tier} />
          </li>
        ))}
      </ul>
    </section>
  );
}
