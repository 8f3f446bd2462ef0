import type { Locale } from "@/lib/locale";
import type { MailJob, MailKind } from "@/lib/mail-job";

type LinkKind = "verify_email" | "change_email" | "email_changed";
type PasskeyKind = "passkey_added" | "passkey_removed";
type GrantKind = "plan_granted" | "plan_revoked";
type Told =
  | LinkKind
  | PasskeyKind
  | GrantKind
  | "file_missing"
  | "post_published"
  | "content_hidden"
  | "reset_password"
  | "role_changed"
  | "deletion_scheduled";

/** What happened, with what its words must know. */
export type News =
  | { kind: LinkKind; lifetimeMs: number }
  | { kind: "reset_password"; lifetimeMs: number; hasPasskey: boolean }
  | { kind: PasskeyKind; passkey: string }
  | { kind: GrantKind; plan: string; creator: string | null; until: Date }
  | { kind: "file_missing"; product: string; file: string | null }
  | { kind: "post_published"; creator: string; title: string | null }
  | { kind: "content_hidden"; subject: "creator" | "post" | "comment"; name: string; decision: string }
  | { kind: "role_changed"; role: Extract<MailJob, { kind: "role_changed" }>["role"] }
  | { kind: "deletion_scheduled"; dueAt: Date }
  | { kind: Exclude<MailKind, Told> };

export interface Where {
  userAgent: string | null;
  ip: string | null;
  at: Date;
}

export interface Letter {
  /** The same letter has the same id, however often it is sent. */
  id: string;
  to: string;
  locale: Locale;
  /** Null unless the address is known to be theirs: else anybody could have us greet strangers with an advertisement. */
  name: string | null;
  /** Where its one button leads. */
  link: string | null;
  where: Where | null;
  /** Ends letters of this kind with one press; null where the letter is about the account itself. */
  unsubscribe?: string | null;
  news: News;
}
