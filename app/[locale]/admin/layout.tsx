import type { Metadata } from "next";
import type { ReactNode } from "react";
import { accountOf } from "@/app/_pages/account-of";
import { signOut } from "@/app/_pages/sign-out";
import { requireUser } from "@/app/_server/session";
import { WorkspaceShell } from "@/components/layout/workspace-shell";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await requireUser("/admin");
  return (
    <WorkspaceShell workspace="admin" account={accountOf(user)} signOut={signOut}>
      {children}
    </WorkspaceShell>
  );
}
