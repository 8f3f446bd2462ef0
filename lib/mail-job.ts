import { z } from "zod";

const userId = z.uuid();

/** From where and when it was done: the letter says so, and its reader knows whether it was them. */
const where = z.strictObject({
  userAgent: z.string().nullable(),
  ip: z.string().nullable(),
  at: z.iso.datetime(),
});

/** An address that the letter's reader does not have in their row, or that may be nobody's. */
const sealedEmail = z.string().min(1);

/** Every letter about an account. It carries no address and no token: a queue is read by many. */
export const mailJob = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum([
      "verify_email",
      "second_factor_reset",
      "account_disabled",
      "account_enabled",
      "account_kept",
      "export_failed",
      "creator_welcome",
    ]),
    userId,
  }),
  z.strictObject({
    kind: z.enum([
      "already_registered",
      "password_changed",
      "email_change_asked",
      "new_device",
      "two_factor_on",
      "two_factor_off",
      "backup_codes_made",
      "google_linked",
      "google_unlinked",
      "deletion_scheduled",
    ]),
    userId,
    where,
  }),
  z.strictObject({ kind: z.enum(["passkey_added", "passkey_removed"]), userId, where, name: z.string() }),
  z.strictObject({ kind: z.enum(["change_email", "email_changed", "account_deleted"]), userId, sealedEmail }),
  z.strictObject({ kind: z.literal("role_changed"), userId, role: z.enum(["fan", "creator", "admin"]) }),
  z.strictObject({ kind: z.enum(["plan_granted", "plan_revoked"]), userId, subscriptionId: z.uuid() }),
  z.strictObject({ kind: z.literal("file_missing"), userId, productId: z.uuid(), mediaId: z.uuid() }),
  z.strictObject({ kind: z.literal("post_published"), userId, postId: z.uuid() }),
  z.strictObject({ kind: z.literal("content_hidden"), userId, reportId: z.uuid() }),
  z.strictObject({ kind: z.literal("export_ready"), userId, exportId: z.uuid() }),
  // Without a user: whether the address belongs to one is found out where no answer's time can tell it.
  z.strictObject({ kind: z.literal("reset_password"), sealedEmail, where }),
]);

export type MailJob = z.output<typeof mailJob>;
export type MailKind = MailJob["kind"];
