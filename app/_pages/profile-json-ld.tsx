import type { Profile } from "@/lib/catalog/profile";
import { env } from "@/lib/env";
import { decimalOf } from "@/lib/money";
import { profileAddress } from "./profile-tab";

/** What search engines read. `<` is escaped so that no text of a creator can end the script early. */
export function ProfileJsonLd({ creator }: { creator: Profile }) {
  const address = `${env.APP_URL}${profileAddress(creator.slug)}`;
  const data = {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    dateCreated: creator.joinedAt,
    mainEntity: {
      "@type": "Person",
      name: creator.name,
      alternateName: `@${creator.slug}`,
      url: address,
      description: creator.bio ?? undefined,
      image: creator.avatar?.src,
      makesOffer: creator.tiers.map((tier) => ({
        "@type": "Offer",
        name: tier.name,
        price: decimalOf({ cents: tier.priceCents, currency: tier.currency }),
        priceCurrency: tier.currency,
        url: `${address}/tiers`,
      })),
    },
  };
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped cannot leave its script.
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
    />
  );
}
