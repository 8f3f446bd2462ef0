import type { Account } from "@/components/layout/account";
import type { SignedInUser } from "@/lib/auth/sessions";

export const accountOf = ({ displayName, email, role, creator }: SignedInUser): Account => ({
  name: creator?.displayName ?? displayName ?? email,
  email,
  role,
});
