import type { ReactNode } from "react";
import { supportLinks } from "@/app/_pages/support-links";
import { PublicShell } from "@/components/layout/public-shell";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell contacts={await supportLinks()}>{children}</PublicShell>;
}
