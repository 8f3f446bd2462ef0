import { BadgeCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { Profile } from "@/lib/catalog/profile";
import { Picture } from "./picture";

type Props = {
  creator: Profile;
  actions: ReactNode;
  /** The creator's own colours; without them the head wears ours. */
  style?: CSSProperties;
};

export function CreatorHeader({ creator, actions, style }: Props) {
  const t = useTranslations("catalog");
  return (
    <header style={style}>
      <Picture
        picture={creator.banner}
        alt=""
        eager
        sizes="(min-width: 80rem) 1216px, (min-resolution: 2.5dppx) 65vw, 100vw"
        className={`-mx-(--gutter) block aspect-[3/1] w-[calc(100%+2*var(--gutter))] max-w-none lg:mx-0 lg:w-full lg:rounded-sheet ${style ? "bg-(--tint)" : ""}`}
      />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4 sm:flex-nowrap sm:px-6">
        <Avatar
          name={creator.name}
          src={creator.avatar?.src}
          srcSet={creator.avatar?.srcSet}
          size="xl"
          className={`-mt-12 shrink-0 ring-4 sm:-mt-14 ${style ? "ring-accent" : "ring-bg"}`}
        />
        <div className="order-3 min-w-0 basis-full sm:order-none sm:basis-auto sm:pt-4 sm:pb-1">
          <h1 className="text-balance font-bold text-h1">{creator.name}</h1>
          <p className="flex flex-wrap gap-x-3 text-label text-muted">
            <span>@{creator.slug}</span>
            {creator.isVerified && (
              <span className="inline-flex items-center gap-1 text-info">
                <BadgeCheck aria-hidden="true" className="size-4" />
                {t("verified")}
              </span>
            )}
            {creator.category && <span>{t(`category.${creator.category}`)}</span>}
            <span>{t("posts", { count: creator.postCount })}</span>
            {creator.videoCount > 0 && <span>{t("videos", { count: creator.videoCount })}</span>}
          </p>
        </div>
        <div className="ml-auto flex flex-wrap justify-end gap-2 pb-1">{actions}</div>
      </div>
      {creator.bio && (
        <p className="mt-4 max-w-[68ch] text-pretty text-body text-muted sm:px-6">{creator.bio}</p>
      )}
    </header>
  );
}
