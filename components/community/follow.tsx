import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { type FollowAction, FollowButton } from "./follow-button";
import { onCardStyle } from "./on-card-style";

type Props = {
  creator: { slug: string; name: string };
  /** Left out on remembered pages: whoever follows signs in first, and comes back to the profile. */
  by?: { action: FollowAction; isFollowing: boolean };
  onCard?: boolean;
};

export function Follow({ creator: { slug, name }, by, onCard = false }: Props) {
  const t = useTranslations("follow");
  if (!by) {
    return (
      <Link
        href={`/login?next=${encodeURIComponent(`/creators/${slug}`)}`}
        prefetch={false}
        rel="nofollow"
        aria-label={t("followOf", { name })}
        className={onCard ? onCardStyle : buttonStyle({ variant: "secondary" })}
      >
        <Plus aria-hidden="true" />
        {!onCard && t("follow")}
      </Link>
    );
  }
  const words = {
    follow: t("follow"),
    following: t("following"),
    followOf: t("followOf", { name }),
    followingOf: t("followingOf", { name }),
  };
  return <FollowButton slug={slug} words={words} onCard={onCard} {...by} />;
}
