"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { welcome } from "@/app/_server/welcome";
import { startSession } from "@/lib/auth/sessions";
import { signIn, signInInput } from "@/lib/auth/sign-in";
import { signInWithPasskey } from "@/lib/auth/sign-in-with-passkey";
import { passkeyInput } from "../_parts/passkey-input";

export const signInAction = action(
  { may: "public.enter", input: signInInput.extend({ next: z.string().optional() }) },
  async ({ next, ...credentials }) => {
    redirect(await welcome(await signIn(credentials, await clientDevice(), startSession), next));
  },
);

export const passkeyAction = action(
  { may: "public.enter", input: passkeyInput },
  async ({ answer, next }) => {
    redirect(await welcome(await signInWithPasskey(answer, await clientDevice(), startSession), next));
  },
);
