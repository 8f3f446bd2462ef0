import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { CreatorCard as Creator } from "@/lib/catalog/cards";
import { FromPrice } from "./from-price";
import { Picture } from "./picture";

type Props = {
  creator: Creator;
  eager?: boolean;
  withBio?: boolean;
  /** A stop of its own, on the poster but not in the link. */
  follow?: ReactNode;
};

/** One link for the whole card; the poster is the creator's own art. */
export function CreatorCard({ follow, ...card }: Props) {
  if (!follow) return <CardLink {...card} />;
  return (
    <div className="relative">
      <CardLink {...card} />
      <div className="absolute top-2 right-2">{follow}</div>
    </div>
  );
}

function CardLink({ creator, eager = false, withBio = false }: Omit<Props, "follow">) {
  const t = useTranslations("catalog");
  return (
    <Link href={`/creators/${creator.slug}`} prefetch={false} className="group block rounded-card">
      <span className="relative block overflow-hidden rounded-card bg-s2">
        <Picture
          picture={creator.poster}
          alt=""
          eager={eager}
          sizes="(min-width: 64rem) 220px, (min-resolution: 2.5dppx) 101px, 152px"
          className="aspect-[2/3] w-full"
        />
        <span className="absolute inset-x-0 bottom-0 flex items-end bg-linear-to-t from-black/80 via-black/35 to-transparent p-3 pt-12">
          <Avatar
            name={creator.name}
            src={creator.avatar?.src}
            srcSet={creator.avatar?.srcSet}
            size="sm"
            className="ring-2 ring-white/70"
          />
        </span>
      </span>
      <span className="mt-2 block truncate font-semibold text-body group-hover:underline">
        {creator.name}
      </span>
      <span className="block truncate text-label text-muted">
        {creator.category ? t(`category.${creator.category}`) : `@${creator.slug}`}
      </span>
      {withBio && creator.bio && (
        <span className="mt-1 line-clamp-2 text-label text-muted">{creator.bio}</span>
      )}
      <FromPrice cents={creator.fromPriceCents} currency={creator.currency} />
    </Link>
  );
}
