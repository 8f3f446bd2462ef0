import type { Role } from "@/lib/auth/areas";
import type { SignedInUser } from "@/lib/auth/sessions";
import { AppError } from "@/lib/errors";
import { withRequestId } from "@/lib/log";
import { consume, type LimitName } from "@/lib/rate-limit";
import { clientDevice } from "./request";
import { problem } from "./respond";
import { currentUser } from "./session";

type Options = { role?: Role; limit?: LimitName };
type Params = Record<string, string | undefined>;
type Call = { request: Request; params: Params; user: SignedInUser | null };

/** The one door of every route handler: request id, limit, role, then the deed; failures take one shape. */
export function route({ role, limit }: Options, run: (call: Call) => Promise<Response>) {
  return (request: Request, context?: { params: Promise<Params> }): Promise<Response> =>
    withRequestId(crypto.randomUUID(), async () => {
      try {
        if (limit) await consume(limit, (await clientDevice()).ip ?? "unknown");
        const user = role ? await requireUser(role) : null;
        return await run({ request, params: (await context?.params) ?? {}, user });
      } catch (error) {
        return problem(error);
      }
    });
}

async function requireUser(role: Role): Promise<SignedInUser> {
  const user = await currentUser();
  if (!user) throw new AppError("unauthorized", "Sign in first.");
  if (user.role !== role) throw new AppError("forbidden", "This account may not do that.");
  return user;
}
