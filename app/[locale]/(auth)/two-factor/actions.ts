"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { dropCookie, readCookie } from "@/app/_server/cookies";
import { clientDevice } from "@/app/_server/request";
import { welcome } from "@/app/_server/welcome";
import {
  cancelSignIn,
  codeInput,
  finishSignIn,
  readChallenge,
  type SecondFactor,
  trustThisDevice,
} from "@/lib/auth/second-factor";
import { startSession } from "@/lib/auth/sessions";
import { atTheCode } from "../_parts/at-the-code";
import { passkeyInput } from "../_parts/passkey-input";

const input = z.object({
  code: codeInput,
  kind: z.enum(["app", "recovery"]).catch("app"),
  trust: z.literal("on").optional(),
  next: z.string().optional(),
});

export const codeAction = action({ may: "public.enter", input }, async ({ code, kind, trust, next }) => {
  const path = await atTheCode(kind, () => finish({ code }, trust === "on", next));
  redirect(path);
});

export const passkeyAction = action(
  { may: "public.enter", input: passkeyInput },
  async ({ answer, next }) => {
    redirect(await finish({ passkey: answer }, false, next));
  },
);

async function finish(factor: SecondFactor, isTrusted: boolean, next: unknown): Promise<string> {
  const challenge = (await readCookie("challenge")) ?? "";
  if (!(await readChallenge(challenge))) redirect("/login?problem=challenge_over");
  const entry = await finishSignIn(challenge, factor, await clientDevice(), startSession);
  await dropCookie("challenge");
  if (isTrusted && entry.kind === "session") {
    await trustThisDevice(entry.ticket.userId, entry.ticket.deviceToken);
  }
  return welcome(entry, next);
}

export const cancelAction = action({ may: "public.enter", input: z.object({}) }, async () => {
  await cancelSignIn((await readCookie("challenge")) ?? "");
  await dropCookie("challenge");
  redirect("/login");
});
