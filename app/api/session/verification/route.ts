import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { readWaiting } from "@/app/_server/waiting";
import { isVerified } from "@/lib/auth/verify-email";

/** What an open tab asks until the address is confirmed, wherever that happens. */
export const GET = route({ may: "public.enter", limit: "api" }, async ({ user }) => {
  if (user) return data({ isVerified: user.isVerified });
  const waiting = await readWaiting();
  return data({ isVerified: waiting !== null && (await isVerified(waiting.token)) });
});
