"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { ownPath } from "@/app/_server/own-path";
import { prove } from "@/lib/auth/prove";
import { codeInput } from "@/lib/auth/second-factor";
import { atTheCode } from "../_parts/at-the-code";
import { passkeyInput } from "../_parts/passkey-input";

const next = z.string().optional();
const back = (path: unknown): never => redirect(ownPath(path) ?? "/account/security");

export const passwordAction = action(
  { may: "account.change", input: z.object({ password: z.string().min(1).max(128), next }) },
  async ({ password, next }, user) => {
    await prove(user, { password });
    back(next);
  },
);

export const codeAction = action(
  {
    may: "account.change",
    input: z.object({ code: codeInput, kind: z.enum(["app", "recovery"]).catch("app"), next }),
  },
  async ({ code, kind, next }, user) => {
    await atTheCode(kind, () => prove(user, { code }));
    back(next);
  },
);

export const passkeyAction = action(
  { may: "account.change", input: passkeyInput },
  async ({ answer, next }, user) => {
    await prove(user, { passkey: answer });
    back(next);
  },
);
