import { creatorOf, slugOfTodayOf } from "@/app/_pages/profile-data";
import { movedTo } from "@/app/_server/public-answer";
import type { Profile } from "@/lib/catalog/profile";
import { AppError } from "@/lib/errors";

/** Answers for whoever is on show by this name; who was once called so is told the address of today. */
export async function answerFor(
  slug: string | undefined,
  addressOf: (slug: string) => string,
  answer: (creator: Profile) => Response | Promise<Response>,
): Promise<Response> {
  const creator = await creatorOf(slug ?? "");
  if (creator) return answer(creator);
  const today = await slugOfTodayOf(slug ?? "");
  if (today) return movedTo(addressOf(today));
  throw new AppError("not_found", "There is no such creator.");
}
