import { isSecondFactorDue } from "@/lib/auth/second-factor-duty";
import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { AppError } from "@/lib/errors";
import { type IsPublic, may, type Permission } from "@/lib/permissions";

/** Who stands behind a door: somebody for certain, unless the door is open to all. */
export type Admitted<P extends Permission, User> = IsPublic<P> extends true ? User | null : User;

/** What every action and every route asks before anything else. */
export async function admit<P extends Permission, User extends SignedInUser>(
  permission: P,
  user: User | null,
): Promise<Admitted<P, User>> {
  if (!may(user?.role ?? null, permission)) {
    throw user
      ? new AppError("forbidden", "This account may not do that.")
      : new AppError("unauthorized", "Sign in first.");
  }
  if (user?.role === "admin" && !may("creator", permission) && (await isSecondFactorDue(user.id))) {
    throw new AppError("forbidden", "Turn on a second factor first.", { reason: "second_factor_due" });
  }
  return user as Admitted<P, User>;
}
