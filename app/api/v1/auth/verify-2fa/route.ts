import { z } from "zod";
import { answerEntry, clientProgram } from "@/app/_server/api-access";
import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { turnOnTotp } from "@/lib/auth/manage-two-factor";
import { startApiAccess } from "@/lib/auth/refresh-tokens";
import { codeInput, finishSignIn } from "@/lib/auth/second-factor";
import { AppError } from "@/lib/errors";

const input = z.strictObject({ code: codeInput, challenge: z.string().min(1).max(200).optional() });

/** With the challenge of a login it finishes that; with a token it confirms the app that enable-2fa began. */
export const POST = route({ may: "public.enter", by: "token" }, async ({ request, user }) => {
  const { code, challenge } = await readJson(request, input);
  const hasToken = request.headers.has("authorization");
  if (hasToken === (challenge !== undefined)) {
    throw new AppError("invalid", "Send either the challenge of a login, or an access token.");
  }
  const device = await clientProgram();
  if (challenge) return answerEntry(await finishSignIn(challenge, { code }, device, startApiAccess));
  if (!user) throw new AppError("unauthorized", "Sign in first.");
  return data({ backupCodes: await turnOnTotp(user, code, device) });
});
