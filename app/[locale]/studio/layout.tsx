import type { Metadata } from "next";
import type { ReactNode } from "react";
import { accountOf } from "@/app/_pages/account-of";
import { MediaDesk } from "@/app/_pages/media-desk";
import { signOut } from "@/app/_pages/sign-out";
import { requireUser } from "@/app/_server/session";
import { WorkspaceShell } from "@/components/layout/workspace-shell";
import { UploadDock } from "@/components/media/upload/upload-dock";
import { openUploads } from "@/lib/media/uploads/open-uploads";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const user = await requireUser("/studio");
  return (
    <MediaDesk open={await openUploads(user.id)}>
      <WorkspaceShell workspace="studio" account={accountOf(user)} signOut={signOut}>
        {children}
        <UploadDock />
      </WorkspaceShell>
    </MediaDesk>
  );
}
