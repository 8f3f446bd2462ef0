import type { CurrentUser } from "@/app/_server/session";
import type { Account } from "@/components/layout/account";
import { stopViewing } from "./stop-viewing";

export const accountOf = ({ displayName, email, role, creator, viewedBy }: CurrentUser): Account => ({
  name: creator?.displayName ?? displayName ?? email,
  email,
  role,
  stopViewing: viewedBy && stopViewing,
});
