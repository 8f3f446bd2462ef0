import type { Device } from "@/lib/auth/devices";
import type { Entry } from "@/lib/auth/enter";
import type { ApiTicket } from "@/lib/auth/refresh-tokens";
import { findApiUser, type SignedInUser } from "@/lib/auth/signed-in-user";
import { hasSecondFactor } from "@/lib/auth/two-factor";
import { AppError, invariant } from "@/lib/errors";
import { clientDevice } from "./request";
import { data } from "./respond";

/** A program is no browser: a cookie that came along makes it neither known nor trusted. */
export const clientProgram = async (): Promise<Device> => ({ ...(await clientDevice()), token: null });

/** What a way in has earned: tokens, or half of them, or the word that the account is about to be deleted. */
export async function answerEntry(entry: Entry<ApiTicket>): Promise<Response> {
  if (entry.kind === "second_factor") return data({ secondFactorRequired: true, challenge: entry.challenge });
  if (entry.kind === "leaving") {
    const { dueAt } = entry;
    throw new AppError("forbidden", "This account is about to be deleted.", { reason: "leaving", dueAt });
  }
  const { sessionId, userId, tokens } = entry.ticket;
  const user = await findApiUser(sessionId, userId);
  invariant(user, "whoever has just come in is known");
  return data({ ...tokens, user: await profileOf(user) });
}

/** A person as their own programs see them. */
export async function profileOf(user: SignedInUser) {
  const { id, email, displayName, role, isVerified, locale, creator } = user;
  return {
    id,
    email,
    displayName,
    role,
    isVerified,
    locale,
    creator: creator && { slug: creator.slug, displayName: creator.displayName },
    secondFactor: await hasSecondFactor(id),
  };
}
