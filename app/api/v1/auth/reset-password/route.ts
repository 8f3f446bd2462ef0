import { z } from "zod";
import { answerEntry, clientProgram } from "@/app/_server/api-access";
import { readJson } from "@/app/_server/json-body";
import { route } from "@/app/_server/route";
import { startApiAccess } from "@/lib/auth/refresh-tokens";
import { resetInput, resetPassword } from "@/lib/auth/reset-password";

const input = z.strictObject({ ...resetInput.shape, token: z.string().min(1).max(200) });

/** Everybody who was signed in is signed out; a second factor is still asked for. */
export const POST = route({ may: "public.enter", by: "token" }, async ({ request }) => {
  const { token, password } = await readJson(request, input);
  return answerEntry(await resetPassword(token, password, await clientProgram(), startApiAccess));
});
