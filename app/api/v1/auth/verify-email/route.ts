import { z } from "zod";
import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { verifyEmail } from "@/lib/auth/verify-email";

const input = z.strictObject({ token: z.string().min(1).max(200) });

export const POST = route({ may: "public.enter", by: "token" }, async ({ request }) => {
  const { token } = await readJson(request, input);
  await verifyEmail(token);
  return data({ status: "verified" });
});
