"use server";

import { redirect } from "next/navigation";
import { clientDevice } from "@/app/_server/request";
import { currentUser } from "@/app/_server/session";
import { endView } from "@/app/_server/view";
import { clientPath } from "@/lib/clients/client-filter";
import { recordViewEnd } from "@/lib/clients/view-as";

/** The one thing that may be done while only looking. */
export async function stopViewing(): Promise<void> {
  const user = await currentUser();
  if (!user?.viewedBy) redirect("/");
  const { ip } = await clientDevice();
  await recordViewEnd({ id: user.viewedBy.id, ip }, user.id);
  await endView();
  redirect(clientPath(user.id));
}
