"use server";

import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { cookieLives } from "@/app/_server/cookie-names";
import { clientDevice } from "@/app/_server/request";
import { beginView } from "@/app/_server/view";
import { changeRole, roleInput } from "@/lib/clients/change-role";
import { clientInput, reasonInput, typedInput } from "@/lib/clients/client-acts";
import { clientPath } from "@/lib/clients/client-filter";
import { disableClient, enableClient } from "@/lib/clients/disable-client";
import { endClientSessions } from "@/lib/clients/end-client-sessions";
import { resetSecondFactor } from "@/lib/clients/reset-second-factor";
import { revealEmail } from "@/lib/clients/reveal-email";
import { recordViewBegin } from "@/lib/clients/view-as";
import { now } from "@/lib/clock";
import { grantInput, grantPlan, revokeGrant, revokeInput } from "@/lib/subscriptions/grant";

const fresh = ({ clientId }: { clientId: string }) => clientPath(clientId);
const fromHere = async ({ id }: { id: string }) => ({ id, ip: (await clientDevice()).ip });

export const revealEmailAction = action(
  { may: "clients.change", input: clientInput },
  async ({ clientId }, user) => revealEmail(await fromHere(user), clientId),
);

export const disableAction = action(
  { may: "clients.change", input: reasonInput, fresh },
  async (wanted, user) => disableClient(await fromHere(user), wanted),
);

export const enableAction = action(
  { may: "clients.change", input: reasonInput, fresh },
  async (wanted, user) => enableClient(await fromHere(user), wanted),
);

export const changeRoleAction = action(
  { may: "clients.change", input: roleInput, fresh },
  async (wanted, user) => changeRole(await fromHere(user), wanted),
);

export const resetSecondFactorAction = action(
  { may: "clients.change", input: typedInput, fresh },
  async (wanted, user) => resetSecondFactor(await fromHere(user), wanted),
);

export const endSessionsAction = action(
  { may: "clients.change", input: reasonInput, fresh },
  async (wanted, user) => {
    await endClientSessions(await fromHere(user), wanted);
  },
);

export const viewAsAction = action(
  { may: "clients.change", input: reasonInput, fresh },
  async (wanted, user): Promise<void> => {
    const until = new Date(now().getTime() + cookieLives.view * 1000);
    await recordViewBegin(await fromHere(user), wanted, until);
    await beginView(user.session.id, wanted.clientId);
    redirect("/");
  },
);

export const grantPlanAction = action(
  { may: "clients.change", input: grantInput, fresh },
  async (wanted, user): Promise<void> => {
    await grantPlan(await fromHere(user), wanted);
    redirect(clientPath(wanted.clientId));
  },
);

export const revokeGrantAction = action(
  { may: "clients.change", input: revokeInput, fresh },
  async (wanted, user) => revokeGrant(await fromHere(user), wanted),
);
