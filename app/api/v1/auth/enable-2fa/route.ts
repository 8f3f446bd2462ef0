import { z } from "zod";
import { readJson } from "@/app/_server/json-body";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { requireVerified } from "@/lib/auth/manage-two-factor";
import { isFresh, prove } from "@/lib/auth/prove";
import { totpQr } from "@/lib/auth/totp-qr";
import { beginTotp } from "@/lib/auth/two-factor";
import { AppError } from "@/lib/errors";

const input = z.strictObject({ password: z.string().min(1).max(1_000).optional() });

/** Begins: nothing is asked at the door before verify-2fa was shown a first code. */
export const POST = route({ may: "account.change", by: "token" }, async ({ request, user }) => {
  const { password } = await readJson(request, input);
  requireVerified(user);
  if (password !== undefined) await prove(user, { password });
  else if (!isFresh(user.session)) {
    throw new AppError("forbidden", "Send the password, too.", { reason: "proof_needed" });
  }
  const { secret, uri } = await beginTotp(user.id);
  return data({ secret, uri, qr: await totpQr(uri) });
});
