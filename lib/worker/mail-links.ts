import type { Tx } from "@/db/client";
import { issueToken, type TokenPurpose } from "@/lib/auth/one-time-tokens";
import { unsubscribeKey } from "@/lib/auth/unsubscribe";
import { env } from "@/lib/env";
import type { MailKind } from "@/lib/mail-job";

/** Behind a letter's button is something that works once, or a page of ours. */
type Target = { once: TokenPurpose } | { page: string } | null;

const security: Target = { page: "/account/security" };

const targets: Record<MailKind, Target> = {
  verify_email: { once: "verify_email" },
  already_registered: { page: "/login" },
  reset_password: { once: "reset_password" },
  password_changed: { page: "/forgot-password" },
  change_email: { once: "change_email" },
  email_change_asked: security,
  email_changed: { once: "undo_email_change" },
  new_device: security,
  two_factor_on: security,
  two_factor_off: security,
  backup_codes_made: security,
  passkey_added: security,
  passkey_removed: security,
  google_linked: security,
  google_unlinked: security,
  second_factor_reset: security,
  account_disabled: { page: "/" },
  account_enabled: { page: "/login" },
  role_changed: { page: "/" },
  deletion_scheduled: { once: "keep_account" },
  account_kept: { page: "/account" },
  account_deleted: null,
  plan_granted: { page: "/library" },
  plan_revoked: { page: "/" },
  post_published: { page: "/posts/:id" },
  content_hidden: null,
  file_missing: { page: "/studio/products" },
  export_ready: { page: "/account/data" },
  export_failed: { page: "/account/data" },
  creator_welcome: { page: "/studio" },
};

export interface MailLink {
  url: string;
  /** Works once: another letter of this kind carries another one, and may make this one worthless. */
  isOnce: boolean;
}

/** Always at our own address, never at the one a request named. */
export async function makeLink(
  tx: Tx,
  kind: MailKind,
  reader: { userId: string; email: string; postId?: string },
): Promise<MailLink | null> {
  const target = targets[kind];
  if (!target) return null;
  if ("page" in target)
    return { url: addressOf(target.page.replace(":id", reader.postId ?? "")), isOnce: false };
  const token = await issueToken(tx, { ...reader, purpose: target.once });
  const path = `/api/links/${target.once.replaceAll("_", "-")}`;
  return { url: addressOf(`${path}?token=${token}`), isOnce: true };
}

/** Works without signing in, as mail programs press it for their readers. */
export const unsubscribeLink = (userId: string): string =>
  addressOf(`/api/unsubscribe?${new URLSearchParams({ user: userId, key: unsubscribeKey(userId) })}`);

const addressOf = (path: string): string => new URL(path, env.APP_URL).href;
