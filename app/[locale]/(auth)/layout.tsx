import type { ReactNode } from "react";
import { supportLinks } from "@/app/_pages/support-links";
import { PublicShell } from "@/components/layout/public-shell";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell contacts={await supportLinks()}>
      <div className="mx-auto w-full max-w-md">{children}</div>
    </PublicShell>
  );
}
