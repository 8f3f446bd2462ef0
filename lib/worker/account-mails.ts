import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { creators, media, passkeys, plans, products, subscriptions, users } from "@/db/schema";
import { lifetimes } from "@/lib/auth/one-time-tokens";
import { findPendingEmail } from "@/lib/auth/pending-email";
import { hashToken, unseal } from "@/lib/crypto";
import { invariant } from "@/lib/errors";
import type { MailJob } from "@/lib/mail-job";
import { deliver } from "@/lib/notifications/deliver";
import type { Letter, News } from "@/lib/notifications/letter";
import { plainName } from "@/lib/notifications/plain-name";
import { findHiddenNews } from "./hidden-news";
import { type MailLink, makeLink, unsubscribeLink } from "./mail-links";
import { findPostNews } from "./post-news";
import { stillConcerns } from "./still-concerns";

/** The token of a letter is made here and leaves with it: nothing but its hash is ever kept. */
export async function sendAccountMail(job: MailJob, jobId: string): Promise<void> {
  const letter = await db.transaction((tx) => writeLetter(tx, job, jobId));
  if (letter) await deliver(letter);
}

async function writeLetter(tx: Tx, job: MailJob, jobId: string): Promise<Letter | null> {
  const to = "sealedEmail" in job ? unseal(job.sealedEmail, "mails.send") : null;
  const person = await findPerson(tx, job, to);
  if (!person || !stillConcerns(job, person)) return null;
  const email = to ?? person.email;
  if (job.kind === "change_email" && (await findPendingEmail(person.id, tx))?.email !== email) return null;
  const isKnownTheirs = email === person.email && person.emailVerifiedAt !== null;
  const news = await newsOf(tx, job, person);
  if (!news) return null;
  const link = await makeLink(tx, job.kind, { userId: person.id, email, ...("postId" in job && job) });
  return {
    id: idOf(jobId, link),
    to: email,
    locale: person.locale,
    name: isKnownTheirs ? plainName(person.displayName) : null,
    link: link?.url ?? null,
    unsubscribe: job.kind === "post_published" ? unsubscribeLink(person.id) : null,
    where: "where" in job ? { ...job.where, at: new Date(job.where.at) } : null,
    news,
  };
}

const columns = {
  id: users.id,
  email: users.email,
  displayName: users.displayName,
  locale: users.locale,
  role: users.role,
  emailVerifiedAt: users.emailVerifiedAt,
  disabledAt: users.disabledAt,
  deletionDueAt: users.deletionDueAt,
  deletedAt: users.deletedAt,
};

type Person = Pick<typeof users.$inferSelect, keyof typeof columns>;

async function findPerson(tx: Tx, job: MailJob, email: string | null): Promise<Person | undefined> {
  const isThem = "userId" in job ? eq(users.id, job.userId) : eq(users.email, email ?? "");
  const [person] = await tx.select(columns).from(users).where(isThem);
  return person;
}

/** Null when there is nothing to tell any more. */
async function newsOf(tx: Tx, job: MailJob, person: Person): Promise<News | null> {
  switch (job.kind) {
    case "verify_email":
    case "change_email":
      return { kind: job.kind, lifetimeMs: lifetimes[job.kind] };
    case "email_changed":
      return { kind: job.kind, lifetimeMs: lifetimes.undo_email_change };
    case "reset_password": {
      const hasPasskey = (await tx.$count(passkeys, eq(passkeys.userId, person.id))) > 0;
      return { kind: job.kind, lifetimeMs: lifetimes.reset_password, hasPasskey };
    }
    case "passkey_added":
    case "passkey_removed":
      return { kind: job.kind, passkey: plainName(job.name) ?? "" };
    case "plan_granted":
    case "plan_revoked":
      return { kind: job.kind, ...(await grantOf(tx, job.subscriptionId)) };
    case "file_missing":
      return { kind: job.kind, ...(await missingFileOf(tx, job)) };
    case "post_published":
      return findPostNews(tx, job.postId);
    case "content_hidden":
      return findHiddenNews(tx, job.reportId);
    case "role_changed":
      return { kind: job.kind, role: job.role };
    case "deletion_scheduled":
      invariant(person.deletionDueAt, "a deletion that still concerns somebody has its day");
      return { kind: job.kind, dueAt: person.deletionDueAt };
    default:
      return { kind: job.kind };
  }
}

async function grantOf(tx: Tx, id: string) {
  const [grant] = await tx
    .select({ plan: plans.name, creator: creators.displayName, until: subscriptions.currentPeriodEnd })
    .from(subscriptions)
    .innerJoin(plans, eq(plans.id, subscriptions.planId))
    .leftJoin(creators, eq(creators.id, plans.creatorId))
    .where(eq(subscriptions.id, id));
  invariant(grant?.until, "what was granted has an end");
  const { plan, creator, until } = grant;
  return { plan: plainName(plan) ?? "", creator: plainName(creator), until };
}

async function missingFileOf(tx: Tx, { productId, mediaId }: { productId: string; mediaId: string }) {
  const [row] = await tx
    .select({ product: products.title, file: media.fileName })
    .from(products)
    .leftJoin(media, eq(media.id, mediaId))
    .where(eq(products.id, productId));
  return { product: plainName(row?.product ?? null) ?? "", file: plainName(row?.file ?? null) };
}

/**
 * Mailboxes show only the first of two mails with the same id. That is right for a mail that went out twice, and wrong
 * where the second one's link is the one that works: such a mail is named after its link as well.
 */
const idOf = (jobId: string, link: MailLink | null): string =>
  link?.isOnce ? `${jobId}.${hashToken(link.url).slice(0, 12)}` : jobId;
