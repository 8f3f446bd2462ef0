import { ExternalLink } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Time } from "@/components/date";
import type { Profile } from "@/lib/catalog/profile";
import { ProfileFeed } from "./profile-feed";
import type { Viewer } from "./profile-viewer";

const isWeb = (href: string) => href.startsWith("https://");

export async function ProfileAbout({ creator, viewer }: { creator: Profile; viewer: Viewer | null }) {
  const t = await getTranslations("creator");
  const links = Object.entries(creator.socialLinks).filter(([, href]) => isWeb(href));
  return (
    <section aria-labelledby="about" className="grid max-w-[68ch] gap-6">
      <h2 id="about" className="font-semibold text-h3">
        {t("aboutTitle", { name: creator.name })}
      </h2>
      {creator.bio && <p className="whitespace-pre-line text-body">{creator.bio}</p>}
      {links.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {links.map(([place, href]) => (
            <li key={place}>
              <a
                href={href}
                rel="nofollow ugc noopener"
                className="inline-flex min-h-11 min-w-11 items-center gap-2 font-medium text-accent-text text-label capitalize hover:underline"
              >
                {place}
                <ExternalLink aria-hidden="true" className="size-4" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <ProfileFeed creator={creator} viewer={viewer} />
      <p className="text-label text-muted">
        {t.rich("hereSince", { date: () => <Time value={new Date(creator.joinedAt)} /> })}
      </p>
    </section>
  );
}
