import { and, isNotNull, isNull, type SQL } from "drizzle-orm";
import { users } from "@/db/schema";

export const clientStatuses = ["active", "unverified", "disabled", "leaving", "deleted"] as const;
export type ClientStatus = (typeof clientStatuses)[number];

/** What outweighs what comes first. */
const marks = [
  ["deleted", "deletedAt"],
  ["disabled", "disabledAt"],
  ["leaving", "deletionDueAt"],
] as const;

type Moments = Pick<typeof users.$inferSelect, (typeof marks)[number][1] | "emailVerifiedAt">;

export const statusOf = (user: Moments): ClientStatus =>
  marks.find(([, mark]) => user[mark])?.[0] ?? (user.emailVerifiedAt ? "active" : "unverified");

/** The same question, asked of the table. */
export function hasStatus(status: ClientStatus): SQL | undefined {
  const place = marks.findIndex(([name]) => name === status);
  const weightier = (place < 0 ? marks : marks.slice(0, place)).map(([, mark]) => isNull(users[mark]));
  const [, own] = marks[place] ?? [];
  const isVerified = status === "active" ? isNotNull : isNull;
  return and(...weightier, own ? isNotNull(users[own]) : isVerified(users.emailVerifiedAt));
}
