import type { ReactNode } from "react";
import { accountOf } from "@/app/_pages/account-of";
import { signOut } from "@/app/_pages/sign-out";
import { supportLinks } from "@/app/_pages/support-links";
import { currentUser } from "@/app/_server/session";
import { PublicShell } from "@/components/layout/public-shell";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const [user, contacts] = await Promise.all([currentUser(), supportLinks()]);
  return (
    <PublicShell account={user && accountOf(user)} signOut={signOut} contacts={contacts}>
      <div className="mx-auto grid w-full max-w-md gap-6 md:py-6">{children}</div>
    </PublicShell>
  );
}
