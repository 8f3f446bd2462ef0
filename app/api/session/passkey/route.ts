import { z } from "zod";
import { readCookie } from "@/app/_server/cookies";
import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { ChallengeOver, readChallenge } from "@/lib/auth/second-factor";
import { signInOptions } from "@/lib/auth/verify-passkey";
import { AppError } from "@/lib/errors";

const input = z.object({ step: z.enum(["sign-in", "second-factor", "confirm"]) });

/** The question a passkey answers. The answer goes through the form of the page that asked. */
export const POST = route({ may: "public.enter", limit: "passkeys" }, async ({ request, user }) => {
  const { step } = await readJson(request, input);
  if (step === "sign-in") return data(await signInOptions());
  if (step === "second-factor") return data(await signInOptions(await halfSignedIn()));
  if (!user) throw new AppError("unauthorized", "Sign in first.");
  return data(await signInOptions(user.id));
});

async function halfSignedIn(): Promise<string> {
  const challenge = await readCookie("challenge");
  const userId = challenge && (await readChallenge(challenge));
  if (!userId) throw new ChallengeOver();
  return userId;
}
