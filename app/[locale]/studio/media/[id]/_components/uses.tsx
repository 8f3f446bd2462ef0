import Link from "next/link";
import { useTranslations } from "next-intl";
import type { MediaUse } from "@/lib/media/uses";
import { placeWords } from "../../_components/place-words";

/** Where each of these is changed; ads are the platform's. */
const hrefOf: Record<MediaUse["kind"], ((id: string) => string) | null> = {
  account: () => "/account/profile",
  avatar: () => "/studio/page",
  banner: () => "/studio/page",
  thumbnail: () => "/studio/page",
  post: (id) => `/studio/posts/${id}`,
  product: (id) => `/studio/products/${id}`,
  lesson: (id) => `/studio/products/${id}`,
  tier: (id) => `/studio/tiers/${id}`,
  ad: null,
};

export function Uses({ uses }: { uses: MediaUse[] }) {
  const t = useTranslations("media");
  if (uses.length === 0) return <p className="text-body text-muted">{t("one.noUses")}</p>;
  return (
    <ul className="grid gap-1">
      {uses.map((use) => {
        const href = hrefOf[use.kind]?.(use.id);
        const words = placeWords(t, use);
        return (
          <li key={`${use.kind}${use.id}${use.title}`}>
            {href ? (
              <Link
                href={href}
                prefetch={false}
                className="inline-flex min-h-11 min-w-11 items-center wrap-anywhere rounded-control text-body underline underline-offset-4"
              >
                {words}
              </Link>
            ) : (
              <span className="inline-flex min-h-11 min-w-11 items-center wrap-anywhere text-body">
                {words}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
