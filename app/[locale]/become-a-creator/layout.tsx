import type { Metadata } from "next";
import type { ReactNode } from "react";
import { accountOf } from "@/app/_pages/account-of";
import { signOut } from "@/app/_pages/sign-out";
import { supportLinks } from "@/app/_pages/support-links";
import { requireUser } from "@/app/_server/session";
import { PublicShell } from "@/components/layout/public-shell";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function BecomeACreatorLayout({ children }: { children: ReactNode }) {
  const [user, contacts] = await Promise.all([requireUser("/become-a-creator"), supportLinks()]);
  return (
    <PublicShell account={accountOf(user)} signOut={signOut} contacts={contacts}>
      <div className="mx-auto w-full max-w-xl">{children}</div>
    </PublicShell>
  );
}
