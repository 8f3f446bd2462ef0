import type { ReactNode } from "react";
import { accountOf } from "@/app/_pages/account-of";
import { signOut } from "@/app/_pages/sign-out";
import { supportLinks } from "@/app/_pages/support-links";
import { requireUser } from "@/app/_server/session";
import { PublicShell } from "@/components/layout/public-shell";

/** The personal twins of public pages: the same components, with somebody in the room. */
export default async function PersonalLayout({ children }: { children: ReactNode }) {
  const [user, contacts] = await Promise.all([requireUser("/"), supportLinks()]);
  return (
    <PublicShell account={accountOf(user)} signOut={signOut} contacts={contacts}>
      {children}
    </PublicShell>
  );
}
