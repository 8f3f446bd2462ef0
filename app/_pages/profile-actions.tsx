import { Crown, Eye, Pencil } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Follow } from "@/components/community/follow";
import { ReportButton } from "@/components/community/report-button";
import { ShareSheet } from "@/components/community/share-sheet";
import { ActionBar } from "@/components/layout/action-bar";
import { Money } from "@/components/money";
import { LinkButton } from "@/components/ui/link-button";
import type { Profile } from "@/lib/catalog/profile";
import { env } from "@/lib/env";
import { followAction } from "./follow-action";
import { profileAddress } from "./profile-tab";
import type { Viewer } from "./profile-viewer";
import { reportAction } from "./report-action";

type Props = { creator: Profile; viewer: Viewer | null; isOnTiers: boolean };

/** What this visitor can do here: join or see that they have, follow, share, report; on one's own page, edit. */
export async function ProfileActions({ creator, viewer, isOnTiers }: Props) {
  const { slug, name } = creator;
  const address = profileAddress(slug);
  return (
    <>
      {viewer?.isOwn ? (
        <OwnerActions slug={slug} />
      ) : (
        <ActionBar>
          <Join creator={creator} viewer={viewer} isOnTiers={isOnTiers} />
          <Follow
            creator={creator}
            by={viewer ? { action: followAction, isFollowing: viewer.isFollowing } : undefined}
          />
        </ActionBar>
      )}
      <ShareSheet name={name} url={env.APP_URL + address} qr={`/api/qr${address}`} />
      {!viewer?.isOwn && (
        <ReportButton
          subject={{ type: "creator", id: creator.id }}
          name={name}
          action={viewer ? reportAction : undefined}
          here={address}
        />
      )}
    </>
  );
}

async function Join({ creator, viewer, isOnTiers }: Props) {
  const t = await getTranslations("creator");
  const href = profileAddress(creator.slug, "tiers");
  if (viewer?.isMember) {
    const tier = creator.tiers.find(({ id }) => id === viewer.tierId);
    return (
      <LinkButton href={href} variant="secondary" icon={<Crown aria-hidden="true" />}>
        {tier ? t("memberOf", { tier: tier.name }) : t("member")}
      </LinkButton>
    );
  }
  const cheapest = creator.tiers.toSorted((a, b) => a.priceCents - b.priceCents)[0];
  if (!cheapest || isOnTiers) return null;
  return (
    <LinkButton href={href}>
      <span>
        {t.rich("tiersFrom", {
          price: () => <Money cents={cheapest.priceCents} currency={cheapest.currency} />,
        })}
      </span>
    </LinkButton>
  );
}

async function OwnerActions({ slug }: { slug: string }) {
  const t = await getTranslations("creator");
  return (
    <>
      <LinkButton href="/studio/page" prefetch={false} icon={<Pencil aria-hidden="true" />}>
        {t("edit")}
      </LinkButton>
      <LinkButton
        href={`${profileAddress(slug)}?as=fan`}
        prefetch={false}
        variant="secondary"
        icon={<Eye aria-hidden="true" />}
      >
        {t("seeAsFan")}
      </LinkButton>
    </>
  );
}
