"use server";

import { redirect } from "next/navigation";
import { forgetSession } from "@/app/_server/session";

export async function signOut(): Promise<void> {
  await forgetSession();
  redirect("/");
}
