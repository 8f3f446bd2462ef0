"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { forgetLink } from "@/app/_server/link";
import { ownPath } from "@/app/_server/own-path";
import { clientDevice, clientLocale } from "@/app/_server/request";
import { rememberWaiting } from "@/app/_server/waiting";
import { register, registerInput } from "@/lib/auth/register";
import { randomToken } from "@/lib/crypto";

const input = registerInput.extend({
  terms: z.literal("on"),
  /** A field nobody sees: whoever fills it in is a program. */
  website: z.string().max(500).optional(),
  next: z.string().optional(),
});

export const registerAction = action({ may: "public.enter", input }, async (typed) => {
  const { email, password, website, next } = typed;
  const { waiting } = website
    ? { waiting: randomToken() }
    : await register({ email, password }, await clientLocale(), await clientDevice());
  await forgetLink();
  await rememberWaiting({ token: waiting, email, next: ownPath(next) ?? "/" });
  redirect("/verify-email");
});
