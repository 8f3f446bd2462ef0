import { z } from "zod";
import { answerEntry, clientProgram } from "@/app/_server/api-access";
import { readJson } from "@/app/_server/json-body";
import { route } from "@/app/_server/route";
import { startApiAccess } from "@/lib/auth/refresh-tokens";
import { signIn, signInInput } from "@/lib/auth/sign-in";

const input = z.strictObject(signInInput.shape);

export const POST = route({ may: "public.enter", by: "token" }, async ({ request }) =>
  answerEntry(await signIn(await readJson(request, input), await clientProgram(), startApiAccess)),
);
