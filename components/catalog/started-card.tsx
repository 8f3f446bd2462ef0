import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Started } from "@/lib/entitlements/started";
import { Picture } from "./picture";

/** Leads back to where somebody stopped, and says how far that was. */
export function StartedCard({
  started: { kind, id, title, creatorName, picture, share },
}: {
  started: Started;
}) {
  const t = useTranslations("home");
  const percent = Math.round(100 * share);
  return (
    <Link
      href={kind === "post" ? `/posts/${id}` : `/library/${id}`}
      prefetch={false}
      className="group block rounded-card"
    >
      <span className="relative block overflow-hidden rounded-card bg-s2">
        <Picture
          picture={picture}
          alt=""
          eager
          sizes="(min-width: 64rem) 320px, (min-resolution: 2.5dppx) 181px, 272px"
          className="block aspect-video w-full"
        />
        <span className="absolute inset-x-0 bottom-0 h-1.5 bg-black/60">
          <span className="block h-full bg-accent" style={{ width: `${percent}%` }} />
        </span>
      </span>
      <span className="mt-2 line-clamp-2 font-semibold text-body group-hover:underline">{title}</span>
      <span className="block truncate text-label text-muted">
        {creatorName} <span className="sr-only">{t("seenPart", { percent })}</span>
      </span>
    </Link>
  );
}
