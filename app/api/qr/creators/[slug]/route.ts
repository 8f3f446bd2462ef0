import { toString as draw } from "qrcode";
import { creatorOf } from "@/app/_pages/profile-data";
import { profileAddress } from "@/app/_pages/profile-tab";
import { drawing } from "@/app/_server/public-answer";
import { route } from "@/app/_server/route";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Modules of white that cameras need around a code. */
const margin = 4;

/** The address of a creator for other people's cameras: black on white in every theme. */
export const GET = route({ may: "public.read" }, async ({ params }) => {
  const creator = await creatorOf(params.slug ?? "");
  if (!creator) throw new AppError("not_found", "There is no such creator.");
  return drawing(await draw(env.APP_URL + profileAddress(creator.slug), { type: "svg", margin }));
});
