import type { users } from "@/db/schema";
import type { MailJob, MailKind } from "@/lib/mail-job";

export type State = Pick<
  typeof users.$inferSelect,
  "role" | "emailVerifiedAt" | "disabledAt" | "deletionDueAt" | "deletedAt"
>;

/** What must be told even to whom we let in no more. */
const whileDisabled: readonly MailKind[] = [
  "account_disabled",
  "password_changed",
  "email_changed",
  "deletion_scheduled",
];

/** A job may have waited for hours: a letter about what is no longer so would only confuse. */
export function stillConcerns(job: MailJob, state: State): boolean {
  if (state.deletedAt) return job.kind === "account_deleted";
  if (state.disabledAt && !whileDisabled.includes(job.kind)) return false;
  switch (job.kind) {
    case "verify_email":
      return state.emailVerifiedAt === null;
    case "account_disabled":
      return state.disabledAt !== null;
    case "role_changed":
      return state.role === job.role;
    case "deletion_scheduled":
      return state.deletionDueAt !== null;
    case "account_kept":
      return state.deletionDueAt === null;
    case "account_deleted":
      return false;
    default:
      return true;
  }
}
