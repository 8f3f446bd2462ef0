import { z } from "zod";
import { clientProgram } from "@/app/_server/api-access";
import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { askReset } from "@/lib/auth/reset-password";
import { emailInput } from "@/lib/auth/sign-in";

const input = z.strictObject({ email: emailInput });

export const POST = route({ may: "public.enter", by: "token" }, async ({ request }) => {
  const { email } = await readJson(request, input);
  await askReset(email, await clientProgram());
  return data({ status: "check_your_email" }, 202);
});
