import type { Picture } from "@/lib/media/picture";
import type { Currency } from "@/lib/money";
import type { RichText } from "@/lib/rich-text";

/** A post as one visitor may have it. All of it is plain JSON, and none of it is more than they may see. */
export type PostView = OpenPost | LockedPost;

interface PostHead {
  id: string;
  title: string | null;
  /** Null: a draft, which only its creator and admins see. */
  publishedAt: string | null;
  creator: { id: string; slug: string; name: string; avatar: Picture | null };
  access: "public" | "members";
  /** The lowest tier that opens it; null when any membership does. */
  tierName: string | null;
  likeCount: number;
  isSaved: boolean;
}

export interface OpenPost extends PostHead {
  state: "open";
  isOnShow: boolean;
  /** Its creator and admins: they may hide what others write under it. */
  mayModerate: boolean;
  isLiked: boolean;
  content: RichText;
  /** Those that stand in the text, by their ids. */
  pictures: Record<string, Picture>;
  gallery: Photo[];
  films: Film[];
  sounds: Sound[];
  files: Attachment[];
  /** Whether something of it is still being prepared. */
  isPreparing: boolean;
  /** Null: there are none here. */
  commentCount: number | null;
}

export interface LockedPost extends PostHead {
  state: "locked";
  attached: Attached;
  previews: Picture[];
  /** Within a currency the cheapest first. */
  ways: Way[];
  lapsed: { planName: string; reason: "past_due" | "ended"; paidUntil: string } | null;
}

export interface Photo {
  id: string;
  picture: Picture;
}

interface Recording {
  id: string;
  address: string;
  title: string | null;
  seconds: number | null;
  /** Where this visitor stopped. */
  resumeAt: number;
}

export interface Film extends Recording {
  /** The same in several qualities, for players that can choose among them. */
  hlsAddress: string | null;
  poster: string | null;
  width: number;
  height: number;
  captions: { locale: string; address: string }[];
}

export interface Sound extends Recording {
  waveform: number[];
}

export interface Attachment {
  id: string;
  address: string;
  name: string;
  byteSize: number | null;
}

/** What waits behind a lock, in numbers alone. */
export interface Attached {
  photos: number;
  films: number;
  filmSeconds: number;
  sounds: number;
  soundSeconds: number;
  files: number;
}

export interface Way {
  kind: "tier" | "platform" | "product";
  id: string;
  name: string;
  priceCents: number;
  currency: Currency;
  /** Null: paid once. */
  period: { unit: "day" | "month" | "year"; count: number } | null;
  benefits: string[];
}
