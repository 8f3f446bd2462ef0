import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { reports, type users } from "@/db/schema";
import { issueToken } from "@/lib/auth/one-time-tokens";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto";
import { env } from "@/lib/env";
import { type Locale, locales } from "@/lib/locale";
import type { MailJob, MailKind } from "@/lib/mail-job";
import {
  aCreator,
  aFan,
  aLiveSubscription,
  aPlan,
  aPost,
  aProduct,
  daysFromNow,
} from "@/lib/testing/factories";
import { type Inbox, openInbox } from "@/lib/testing/inbox";

type Reader = typeof users.$inferSelect;

const where = {
  userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36",
  ip: "203.0.113.7",
  at: "2026-11-27T17:05:00.000Z",
};
const sealedEmail = (email: string) => seal(email, "mails.send");
const elsewhere = "elsewhere@example.com";

/** One job of each kind; a kind without one does not compile. */
const jobs: { [Kind in MailKind]: (reader: Reader) => Omit<MailJob & { kind: Kind }, "kind"> } = {
  verify_email: ({ id }) => ({ userId: id }),
  already_registered: ({ id }) => ({ userId: id, where }),
  reset_password: ({ email }) => ({ sealedEmail: sealedEmail(email), where }),
  password_changed: ({ id }) => ({ userId: id, where }),
  change_email: ({ id }) => ({ userId: id, sealedEmail: sealedEmail(elsewhere) }),
  email_change_asked: ({ id }) => ({ userId: id, where }),
  email_changed: ({ id }) => ({ userId: id, sealedEmail: sealedEmail(elsewhere) }),
  new_device: ({ id }) => ({ userId: id, where }),
  two_factor_on: ({ id }) => ({ userId: id, where }),
  two_factor_off: ({ id }) => ({ userId: id, where }),
  backup_codes_made: ({ id }) => ({ userId: id, where }),
  passkey_added: ({ id }) => ({ userId: id, where, name: "Celular" }),
  passkey_removed: ({ id }) => ({ userId: id, where, name: "Celular" }),
  google_linked: ({ id }) => ({ userId: id, where }),
  google_unlinked: ({ id }) => ({ userId: id, where }),
  second_factor_reset: ({ id }) => ({ userId: id }),
  account_disabled: ({ id }) => ({ userId: id }),
  account_enabled: ({ id }) => ({ userId: id }),
  role_changed: ({ id, role }) => ({ userId: id, role }),
  deletion_scheduled: ({ id }) => ({ userId: id, where }),
  account_kept: ({ id }) => ({ userId: id }),
  account_deleted: ({ id }) => ({ userId: id, sealedEmail: sealedEmail(elsewhere) }),
  plan_granted: ({ id }) => ({ userId: id, subscriptionId }),
  plan_revoked: ({ id }) => ({ userId: id, subscriptionId }),
  post_published: ({ id }) => ({ userId: id, postId }),
  content_hidden: ({ id }) => ({ userId: id, reportId }),
  file_missing: ({ id }) => ({ userId: id, productId, mediaId: randomUUID() }),
  export_ready: ({ id }) => ({ userId: id, exportId: randomUUID() }),
  export_failed: ({ id }) => ({ userId: id }),
  creator_welcome: ({ id }) => ({ userId: id }),
};

/** What must be true of somebody for the letter to be about them. */
const states: Partial<Record<MailKind, Partial<Reader>>> = {
  verify_email: { emailVerifiedAt: null },
  account_disabled: { disabledAt: now() },
  deletion_scheduled: { deletionDueAt: daysFromNow(7) },
  account_deleted: { deletedAt: now() },
};
const toElsewhere: readonly MailKind[] = ["change_email", "email_changed", "account_deleted"];
const once: Partial<Record<MailKind, string>> = {
  verify_email: "verify-email",
  reset_password: "reset-password",
  change_email: "change-email",
  email_changed: "undo-email-change",
  deletion_scheduled: "keep-account",
};

let inbox: Inbox;
let subscriptionId: string;
let productId: string;
let reportId: string;
let postId: string;
beforeAll(async () => {
  inbox = await openInbox();
  const creator = await aCreator();
  const [given, plan] = [await aFan(), await aPlan(creator.id)];
  subscriptionId = (await aLiveSubscription(given.id, plan.id)).id;
  productId = (await aProduct(creator.id)).id;
  postId = (await aPost(creator.id, { status: "published", publishedAt: now() })).id;
  const decided = { status: "upheld", decision: "É propaganda.", decidedAt: now() } as const;
  const [report] = await db
    .insert(reports)
    .values({ subjectType: "creator", subjectId: creator.id, reason: "spam", ...decided })
    .returning();
  reportId = report?.id ?? "";
});
beforeEach(() => inbox.empty());
afterAll(() => inbox.close());

/** What asking for another address leaves behind: a letter goes out only while it stands. */
const wish = (userId: string, email: string) =>
  db.transaction((tx) => issueToken(tx, { userId, purpose: "change_email", email }));

async function receive(kind: MailKind, locale: Locale) {
  const state = { displayName: "Bia", emailVerifiedAt: now(), ...states[kind] };
  const reader = await aFan({ locale, ...state });
  const job = { kind, ...jobs[kind](reader) } as MailJob;
  if (kind === "change_email") await wish(reader.id, elsewhere);
  const [mail] = await inbox.receive(job);
  return { reader, job, mail };
}

const everyLetter = (Object.keys(jobs) as MailKind[]).flatMap((kind) =>
  locales.map((locale) => ({ kind, locale })),
);

test.each(everyLetter)(
  "AU-12 $kind in $locale arrives whole and leads only to us",
  async ({ kind, locale }) => {
    const { reader, job, mail } = await receive(kind, locale);
    const isElsewhere = toElsewhere.includes(kind);
    expect(mail).toMatchObject({ envelope: { to: [isElsewhere ? elsewhere : reader.email] } });
    expect(mail?.subject.length).toBeGreaterThan(5);
    expect(mail?.subject.length).toBeLessThanOrEqual(50);
    expect(mail?.html).toContain(`lang="${locale}"`);
    expect(mail?.html).not.toMatch(/undefined|\[object|\{\w+\}/);
    expect(mail?.text).not.toMatch(/<\/?[a-z!]|&\w+;|undefined|\[object/);
    expect(mail?.text).toContain(mail?.subject);

    const links = new Set(mail?.links.filter((link) => !link.includes("/api/unsubscribe?")));
    expect(links.size).toBe(kind === "account_deleted" || kind === "content_hidden" ? 0 : 1);
    for (const link of links) {
      const path = once[kind];
      const expected = path
        ? new RegExp(`^/api/links/${path}\\?token=[\\w-]{43}$`)
        : /^\/[a-z/-]*$|^\/posts\/[\da-f-]{36}$/;
      expect(link.startsWith(env.APP_URL)).toBe(true);
      expect(link.slice(env.APP_URL.length)).toMatch(expected);
      expect(mail?.text).toContain(link);
    }
    const greeting = locale === "en" ? "Hello" : "Olá";
    const isGreetedByName = mail?.text.includes(`${greeting}${locale === "en" ? "" : ","} Bia`);
    expect(isGreetedByName).toBe(!isElsewhere && kind !== "verify_email");
    if ("where" in job) {
      expect(mail?.text).toContain(locale === "en" ? "Chrome on Windows" : "Chrome no Windows");
      expect(mail?.text).toContain("203.0.113.7");
      expect(mail?.text).toContain(
        locale === "en" ? "Nov 27, 2026, 14:05 (Brasília)" : "27 nov. 2026, 14:05 (Brasília)",
      );
    }
  },
);

test("the two languages say different things, and each kind has a subject of its own", async () => {
  const subjects = await Promise.all(
    everyLetter.map(async ({ kind, locale }) => {
      const reader = await aFan({ locale, emailVerifiedAt: now(), ...states[kind] });
      if (kind === "change_email") await wish(reader.id, elsewhere);
      await inbox.send({ kind, ...jobs[kind](reader) } as MailJob);
    }),
  ).then(() => inbox.subjects());
  expect(subjects).toHaveLength(everyLetter.length);
  expect(new Set(subjects).size).toBe(everyLetter.length);
});

test("lifetimes and dates are told in words", async () => {
  expect((await receive("verify_email", "pt-BR")).mail?.text).toContain("por 24 horas");
  expect((await receive("reset_password", "en")).mail?.text).toContain("for 30 minutes");
  expect((await receive("email_changed", "pt-BR")).mail?.text).toContain("por 7 dias");
});

test("HX-08 a name is one harmless line, whatever somebody called themselves or their passkey", async () => {
  const evil = `Bia\r\nBcc: eva@example.com\u202e<a href="https://evil.example">x</a>${"!".repeat(1_000)}`;
  const reader = await aFan({ displayName: evil, emailVerifiedAt: now() });
  const [mail] = await inbox.receive({ kind: "passkey_added", userId: reader.id, where, name: evil });
  expect(mail?.envelope.to).toEqual([reader.email]);
  expect(mail?.headers).not.toHaveProperty("bcc");
  expect(mail?.html).not.toContain("evil.example");
  expect(new Set(mail?.links)).toEqual(new Set([`${env.APP_URL}/account/security`]));
  expect(mail?.text).toMatch(/^Olá, Bia Bcc eva example\. com a href="https evil\. example"/m);
});
