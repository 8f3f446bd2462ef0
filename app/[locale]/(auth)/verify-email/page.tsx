import { redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { readLink } from "@/app/_server/link";
import { ownPath } from "@/app/_server/own-path";
import { currentUser } from "@/app/_server/session";
import { readWaiting } from "@/app/_server/waiting";
import { readToken } from "@/lib/auth/one-time-tokens";
import { authMetadata } from "../_parts/auth-metadata";
import type { AuthPage } from "../_parts/auth-page";
import { ConfirmAddress } from "./confirm-address";
import { Waiting } from "./waiting";

export const generateMetadata = authMetadata("verifyEmail");

/** Two people meet here: whoever waits for the letter, and whoever followed its link. */
export default async function VerifyEmailPage({ params, searchParams }: AuthPage) {
  setRequestLocale((await params).locale);
  const next = ownPath((await searchParams).next) ?? "/";
  const [link, user, waiting] = await Promise.all([readLink("verify_email"), currentUser(), readWaiting()]);
  const isWaiting = user ? !user.isVerified : waiting !== null;

  const token = link === null ? null : await readToken("verify_email", link);
  const isOpen = token?.state === "valid" || token?.state === "expired";
  if (token && (isOpen || !isWaiting)) return <ConfirmAddress {...token} isSignedIn={user !== null} />;

  if (user?.isVerified) redirect(next);
  if (user) return <Waiting email={user.email} next={next} isSignedIn />;
  if (!waiting) redirect("/login");
  return <Waiting email={waiting.email} next={waiting.next} isSignedIn={false} />;
}
