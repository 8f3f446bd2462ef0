import type { Profile } from "@/lib/catalog/profile";
import { env } from "@/lib/env";
import { decimalOf } from "@/lib/money";
import { JsonLd } from "./json-ld";
import { profileAddress } from "./profile-tab";

export function ProfileJsonLd({ creator }: { creator: Profile }) {
  const address = `${env.APP_URL}${profileAddress(creator.slug)}`;
  return (
    <JsonLd
      data={{
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
      }}
    />
  );
}
