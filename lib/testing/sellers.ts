import { now } from "@/lib/clock";
import { aCreator, aUser } from "./factories";

/** Somebody with a page of their own and a confirmed address. */
export async function aSeller(values: Parameters<typeof aCreator>[0] = {}) {
  const user = await aUser({ role: "creator", emailVerifiedAt: now() });
  const creator = await aCreator({ userId: user.id, ...values });
  return { creatorId: creator.id, userId: user.id, isVerified: true, slug: creator.slug };
}
