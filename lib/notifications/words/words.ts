import type { MailKind } from "@/lib/mail-job";
import type { News } from "../letter";

/** What one letter says. Of the two buttons it has at most one, and the letter's link is behind it. */
export interface Notice {
  subject: string;
  paragraphs: readonly string[];
  /** Does what the letter is about. */
  button?: string;
  /** What to do for whom it was not. */
  notYou?: string;
  /** Helps whom it was not. */
  remedy?: string;
  /** Why this came, unless it came because the account has this address. */
  why?: string;
}

/** One language. A kind without words, or a language without a kind, does not compile. */
export interface Words {
  greet(name: string | null): string;
  device: string;
  ip: string;
  time: string;
  unknown: string;
  notYou: string;
  /** Before the bare address, for whom the button does nothing. */
  bareLink: string;
  why: string;
  unsubscribe: string;
  notices: { [Kind in MailKind]: (news: News & { kind: Kind }) => Notice };
}
