import { and, desc, eq, exists, not, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creators, passkeys, twoFactorAuth, users } from "@/db/schema";
import { likeWord, searchable, searchWords } from "@/db/search";
import { maskEmail } from "@/lib/mask-email";
import { countLimit, type Page, pageOf } from "@/lib/page";
import type { Role } from "@/lib/permissions";
import { type ClientFilter, pageSize } from "./client-filter";
import { type ClientStatus, hasStatus, statusOf } from "./client-status";

export type ListedClient = {
  id: string;
  name: string | null;
  /** Whole addresses are not for lists. */
  maskedEmail: string;
  role: Role;
  status: ClientStatus;
  hasSecondFactor: boolean;
  createdAt: Date;
};

/** Two statements, however many clients there are and whatever is asked. */
export async function listClients(filter: ClientFilter): Promise<Page<ListedClient>> {
  const paging = { page: filter.page, limit: pageSize };
  const where = conditions(filter);
  const counted = db.select({ one: sql`1` }).from(users).where(where).limit(countLimit).as("counted");
  const [rows, total] = await Promise.all([listed(where, filter), db.$count(counted)]);
  const items = rows.map(({ id, name, email, role, hasSecondFactor, createdAt, ...moments }) => ({
    id,
    name,
    maskedEmail: maskEmail(email),
    role,
    status: statusOf(moments),
    hasSecondFactor,
    createdAt,
  }));
  return pageOf(items, paging, total);
}

const listed = (where: SQL | undefined, { sort, page }: ClientFilter) =>
  db
    .select({
      id: users.id,
      name: sql<string | null>`coalesce(${users.displayName}, ${creators.displayName})`,
      email: users.email,
      role: users.role,
      emailVerifiedAt: users.emailVerifiedAt,
      disabledAt: users.disabledAt,
      deletionDueAt: users.deletionDueAt,
      deletedAt: users.deletedAt,
      hasSecondFactor: sql<boolean>`${hasSecondFactor()}`,
      createdAt: users.createdAt,
    })
    .from(users)
    .leftJoin(creators, eq(creators.userId, users.id))
    .where(where)
    .orderBy(
      ...(sort === "name"
        ? [sql`fold(coalesce(${users.displayName}, ${users.email}))`]
        : [desc(users.createdAt)]),
      users.id,
    )
    .limit(pageSize)
    .offset((page - 1) * pageSize);

function conditions({ role, status, factor, search }: ClientFilter): SQL | undefined {
  return and(
    role && eq(users.role, role),
    status && hasStatus(status),
    factor && (factor === "on" ? hasSecondFactor() : not(hasSecondFactor())),
    search ? matches(searchable(search)) : undefined,
  );
}

function hasSecondFactor(): SQL {
  const app = db
    .select({ one: sql`1` })
    .from(twoFactorAuth)
    .where(and(eq(twoFactorAuth.userId, users.id), eq(twoFactorAuth.enabled, true)));
  const passkey = db.select({ one: sql`1` }).from(passkeys).where(eq(passkeys.userId, users.id));
  return sql`(${exists(app)} or ${exists(passkey)})`;
}

/** A whole id, or words of the name or the address; the text is spelled as the trigram index has it. */
function matches(search: string): SQL | undefined {
  if (z.guid().safeParse(search).success) return eq(users.id, search);
  const text = sql`fold(coalesce(${users.displayName}, '') || ' ' || ${users.email})`;
  const words = searchWords(search).map((word) =>
    word.length > 2
      ? sql`${text} like '%' || ${likeWord(word)} || '%'`
      : // Short words must begin one: an index of three letters at a time knows no less.
        or(sql`${text} like ${likeWord(word)} || '%'`, sql`${text} like '% ' || ${likeWord(word)} || '%'`),
  );
  return words.length > 0 ? and(...words) : sql`false`;
}
