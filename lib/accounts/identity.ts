import { eq, ne } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { creatorIdentities, creators } from "@/db/schema";
import { now } from "@/lib/clock";
import { seal, unseal } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { countries } from "./countries";
import { NoDraft } from "./save-page";

export const adultAge = 18;

export const identityInput = z.object({
  legalName: z
    .string()
    .max(1_000)
    .transform((name) => name.replace(/\s+/g, " ").trim())
    .pipe(
      z
        .string()
        .min(3)
        .max(120)
        .regex(/^[^\p{Cc}<>]+$/u),
    ),
  birthDate: z.iso.date(),
  country: z.enum(countries),
});

export type Identity = z.infer<typeof identityInput>;

const contextOf = (creatorId: string) => `creator:${creatorId}`;

const brazil = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Sao_Paulo" });

/** By the calendar, which knows no hours: of age from the eighteenth birthday on. */
export function isAdult(birthDate: string, at: Date): boolean {
  const [year = "", month, day] = brazil.format(at).split("-");
  return birthDate > "1900-01-01" && birthDate <= `${Number(year) - adultAge}-${month}-${day}`;
}

/** Refused once, it may be sent again; approved, it stays what was approved. */
export async function saveIdentity(user: { id: string }, identity: Identity): Promise<void> {
  if (!isAdult(identity.birthDate, now())) {
    throw new AppError("invalid", "Only adults may sell here.", { field: "birthDate", reason: "not_adult" });
  }
  const [page] = await db.select({ id: creators.id }).from(creators).where(eq(creators.userId, user.id));
  if (!page) throw new NoDraft();
  const sent = {
    sealed: seal(JSON.stringify(identity), contextOf(page.id)),
    status: "submitted" as const,
    reason: null,
    submittedAt: now(),
    reviewedBy: null,
    reviewedAt: null,
  };
  await db
    .insert(creatorIdentities)
    .values({ creatorId: page.id, ...sent })
    .onConflictDoUpdate({
      target: creatorIdentities.creatorId,
      set: sent,
      setWhere: ne(creatorIdentities.status, "approved"),
    });
}

/** For the person themselves, and for whoever has to check it. */
export async function readIdentity(creatorId: string): Promise<Identity | null> {
  const [row] = await db
    .select({ sealed: creatorIdentities.sealed })
    .from(creatorIdentities)
    .where(eq(creatorIdentities.creatorId, creatorId));
  return row ? identityInput.parse(JSON.parse(unseal(row.sealed, contextOf(creatorId)))) : null;
}
