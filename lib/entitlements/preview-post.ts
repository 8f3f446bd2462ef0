import { now } from "@/lib/clock";
import { findPost } from "./find-post";
import { lockedFor, openedFor, type Viewer } from "./open-post";
import type { PostView } from "./post-view";
import type { Pass } from "./rules";

/** Somebody not signed in; a member whom it opens to; somebody signed in whom it does not. */
export const onlookers = ["visitor", "member", "none"] as const;
export type Onlooker = (typeof onlookers)[number];

/** A post as it would be for others, shown to its creator before it is out. Null: it is not theirs. */
export async function previewPost(
  id: string,
  creator: NonNullable<Viewer>,
  onlooker: Onlooker,
): Promise<PostView | null> {
  const row = await findPost(id, creator);
  if (!row || row.guarded.creatorId !== creator.creator?.id || row.guarded.deletedAt) return null;
  const pass: Pass = {
    at: now(),
    role: onlooker === "visitor" ? null : "fan",
    creatorId: null,
    memberships: [],
    boughtProductIds: new Set(),
    graceDays: 0,
  };
  const publishedAt = row.guarded.publishedAt ?? pass.at;
  const out = { ...row, guarded: { ...row.guarded, publishedAt, ...onShow } };
  const isOpen = row.guarded.access === "public" || onlooker === "member";
  return isOpen ? openedFor(out, pass, creator) : lockedFor(out, pass);
}

const onShow = { status: "published", creatorStatus: "active" } as const;
