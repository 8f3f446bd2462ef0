"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { timeNow } from "@/app/_pages/time-now";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { passkeyInput } from "@/app/[locale]/(auth)/_parts/passkey-input";
import { unlinkGoogle } from "@/lib/auth/google";
import { beginPasskey, forgetPasskey, keepPasskey } from "@/lib/auth/manage-passkeys";
import { passkeyName } from "@/lib/auth/passkey-input";
import { renamePasskey } from "@/lib/auth/passkeys";
import { askReset } from "@/lib/auth/reset-password";

const page = "/account/security";

export const sendPasswordLinkAction = action(
  { may: "account.change", input: z.object({}) },
  async (_, { email }) => {
    await askReset(email, await clientDevice());
    const t = await getTranslations("account.password");
    return { said: t("sent", { email, time: await timeNow() }) };
  },
);

export const beginPasskeyAction = action(
  { may: "account.change", fresh: page, input: z.object({ name: passkeyName }) },
  (_, user) => beginPasskey(user),
);

export const keepPasskeyAction = action(
  {
    may: "account.change",
    fresh: page,
    input: passkeyInput.pick({ answer: true }).extend({ name: passkeyName }),
  },
  async (passkey, user) => {
    await keepPasskey(user, passkey, await clientDevice());
    redirect(`${page}?done=passkey`);
  },
);

export const renamePasskeyAction = action(
  { may: "account.change", input: z.object({ id: z.uuid(), name: passkeyName }) },
  async ({ id, name }, user) => {
    await renamePasskey(user.id, id, name);
    refresh();
    const t = await getTranslations("account");
    return { said: t("savedAt", { time: await timeNow() }) };
  },
);

export const forgetPasskeyAction = action(
  { may: "account.change", fresh: page, input: z.object({ id: z.uuid() }) },
  async ({ id }, user) => {
    await forgetPasskey(user, id, await clientDevice());
    redirect(`${page}?done=passkeyRemoved`);
  },
);

export const disconnectGoogleAction = action(
  { may: "account.change", fresh: page, input: z.object({}) },
  async (_, user) => {
    await unlinkGoogle(user.id, await clientDevice());
    redirect(`${page}?done=googleRemoved`);
  },
);
