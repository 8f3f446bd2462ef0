import { z } from "zod";
import { clientProgram } from "@/app/_server/api-access";
import { readJson } from "@/app/_server/json-body";
import { clientLocale } from "@/app/_server/request";
import { created } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { register, registerInput } from "@/lib/auth/register";

const input = z.strictObject(registerInput.shape);

/** Known and unknown addresses are told the same; the rest is in the letter. */
export const POST = route({ may: "public.enter", by: "token" }, async ({ request }) => {
  await register(await readJson(request, input), await clientLocale(), await clientProgram());
  return created({ status: "check_your_email" });
});
