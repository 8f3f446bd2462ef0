"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { ownPath } from "@/app/_server/own-path";
import { clientDevice } from "@/app/_server/request";
import { rememberSession } from "@/app/_server/session";
import { signIn, signInInput } from "@/lib/auth/sign-in";

export const signInAction = action(
  { input: signInInput.extend({ next: z.string().optional() }), limit: "source" },
  async ({ next, ...credentials }) => {
    await rememberSession(await signIn(credentials, await clientDevice()));
    redirect(ownPath(next) ?? "/");
  },
);
