import { Ban, CircleCheck, Eye, KeyRound, LogOut, Palette, ShieldPlus, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { rolesFor } from "@/lib/clients/change-role";
import type { Client } from "@/lib/clients/find-client";
import {
  changeRoleAction,
  disableAction,
  enableAction,
  endSessionsAction,
  resetSecondFactorAction,
  viewAsAction,
} from "../actions";
import { ActDialog, type ActWords } from "./act-dialog";

type Act = Pick<ComponentProps<typeof ActDialog>, "action" | "icon" | "isDangerous"> & {
  name: ActName;
  isTyped?: boolean;
  given?: Record<string, string>;
};
type ActName = "view" | "disable" | "enable" | "endSessions" | "resetFactor" | "fan" | "creator" | "admin";

const roleIcons = { fan: UserRound, creator: Palette, admin: ShieldPlus };

/** Only what may be done to this account now; the commands ask again. */
function actsFor(client: Client): Act[] {
  const { role, status } = client;
  const toRoles = status === "active" || role === "admin" ? rolesFor({ hasPage: client.page !== null }) : [];
  const acts: (Act | false)[] = [
    role !== "admin" && { name: "view", action: viewAsAction, icon: <Eye aria-hidden="true" /> },
    { name: "endSessions", action: endSessionsAction, icon: <LogOut aria-hidden="true" /> },
    (client.hasApp || client.passkeys > 0) && {
      name: "resetFactor",
      action: resetSecondFactorAction,
      icon: <KeyRound aria-hidden="true" />,
      isTyped: true,
      isDangerous: true,
    },
    ...toRoles
      .filter((to) => to !== role)
      .map((to): Act => {
        const Icon = roleIcons[to];
        return {
          name: to,
          action: changeRoleAction,
          icon: <Icon aria-hidden="true" />,
          isTyped: true,
          isDangerous: true,
          given: { from: role, role: to },
        };
      }),
    client.disabledAt
      ? { name: "enable", action: enableAction, icon: <CircleCheck aria-hidden="true" /> }
      : { name: "disable", action: disableAction, icon: <Ban aria-hidden="true" />, isDangerous: true },
  ];
  return acts.filter((act) => act !== false);
}

export function Acts({ client }: { client: Client }) {
  const t = useTranslations("admin.clients.acts");
  const name = client.name ?? client.maskedEmail;
  const wordsFor = (act: ActName): ActWords => ({
    act: t(`${act}.act`),
    title: t(`${act}.title`, { name }),
    text: t(`${act}.text`),
    confirm: t(`${act}.confirm`),
    confirming: t("working"),
    done: t(`${act}.done`),
    cancel: t("cancel"),
    reason: t("reason"),
    reasonHint: t("reasonHint"),
  });
  return (
    <ul className="grid gap-2">
      {actsFor(client).map(({ name: act, isTyped, given, ...rest }) => (
        // An act and its opposite share a place, so that the focus stays on the button.
        <li key={act === "enable" ? "disable" : act} className="grid">
          <ActDialog
            {...rest}
            words={wordsFor(act)}
            given={{ clientId: client.id, ...given }}
            typed={
              isTyped
                ? { label: t("typed"), hint: t("typedHint", { masked: client.maskedEmail }) }
                : undefined
            }
          />
        </li>
      ))}
    </ul>
  );
}
