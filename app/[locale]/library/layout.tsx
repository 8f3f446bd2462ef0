import type { Metadata } from "next";
import type { ReactNode } from "react";
import { accountOf } from "@/app/_pages/account-of";
import { signOut } from "@/app/_pages/sign-out";
import { supportLinks } from "@/app/_pages/support-links";
import { currentUser } from "@/app/_server/session";
import { PublicShell } from "@/components/layout/public-shell";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Only the frame: each page asks itself who is there, because it alone knows where to come back to. */
export default async function LibraryLayout({ children }: { children: ReactNode }) {
  const [user, contacts] = await Promise.all([currentUser(), supportLinks()]);
  return (
    <PublicShell account={user && accountOf(user)} signOut={signOut} contacts={contacts}>
      {children}
    </PublicShell>
  );
}
