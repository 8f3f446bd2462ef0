import type { Locale } from "@/lib/locale";
import type { MailJob, MailKind } from "@/lib/mail-job";

type LinkKind = "verify_email" | "change_email" | "email_changed";
type PasskeyKind = "passkey_added" | "passkey_removed";
type Told = LinkKind | PasskeyKind | "reset_password" | "role_changed" | "deletion_scheduled";

/** What happened, with what its words must know. */
export type News =
  | { kind: LinkKind; lifetimeMs: number }
  | { kind: "reset_password"; lifetimeMs: number; hasPasskey: boolean }
  | { kind: PasskeyKind; passkey: string }
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
  news: News;
}
