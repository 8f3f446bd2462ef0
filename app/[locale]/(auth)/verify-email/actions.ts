"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { forgetLink, readLink } from "@/app/_server/link";
import { ownPath } from "@/app/_server/own-path";
import { clientDevice } from "@/app/_server/request";
import { currentUser } from "@/app/_server/session";
import { forgetWaiting, readWaiting } from "@/app/_server/waiting";
import { welcome } from "@/app/_server/welcome";
import { renewLink } from "@/lib/auth/renew-link";
import { startSession } from "@/lib/auth/sessions";
import { goOnVerified, resendToWaiting, resendVerification, verifyEmail } from "@/lib/auth/verify-email";
import { AppError } from "@/lib/errors";
import { sent } from "../_parts/sent";

const nothing = z.object({});
const withNext = z.object({ next: z.string().optional() });

/** Where they go on who wait in this browser, once their address is confirmed; null as long as nobody does. */
async function onward(): Promise<string | null> {
  const waiting = await readWaiting();
  const entry = waiting && (await goOnVerified(waiting.token, await clientDevice(), startSession));
  if (!entry) return null;
  await forgetWaiting();
  return welcome(entry, waiting.next);
}

export const confirmAction = action({ may: "public.enter", input: nothing }, async (_typed, user) => {
  const { userId } = await verifyEmail((await readLink("verify_email")) ?? "");
  if (user?.id === userId) {
    await forgetLink();
    redirect("/");
  }
  const path = user ? null : await onward();
  // Nobody who waits is here: the page tells that it is done, and where to go.
  redirect(path ?? "/verify-email");
});

export const goOnAction = action({ may: "public.enter", input: withNext }, async ({ next }) => {
  const path = await onward();
  if (path) redirect(path);
  if ((await currentUser())?.isVerified) redirect(ownPath(next) ?? "/");
  throw new AppError("conflict", "The address is not confirmed yet.", { reason: "not_yet_verified" });
});

export const resendAction = action({ may: "public.enter", input: nothing }, async (_typed, user) => {
  const waiting = await readWaiting();
  if (user) await resendVerification(user.id);
  else if (waiting) await resendToWaiting(waiting.token);
  return sent();
});

export const renewAction = action({ may: "public.enter", input: nothing }, async () => {
  await renewLink("verify_email", (await readLink("verify_email")) ?? "", await clientDevice());
  return sent();
});
