import { z } from "zod";
import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { refresh } from "@/lib/auth/refresh-tokens";

const input = z.strictObject({ refreshToken: z.string().min(1).max(200) });

export const POST = route({ may: "public.enter", by: "token", limit: "refresh" }, async ({ request }) => {
  const { refreshToken } = await readJson(request, input);
  return data(await refresh(refreshToken));
});
