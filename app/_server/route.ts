import type { SignedInUser } from "@/lib/auth/signed-in-user";
import { sourceOf } from "@/lib/client-source";
import { AppError } from "@/lib/errors";
import { withRequestId } from "@/lib/log";
import type { Permission } from "@/lib/permissions";
import { consume, type LimitName } from "@/lib/rate-limit";
import { type Admitted, admit } from "./admission";
import { bearerUser } from "./bearer";
import { clientDevice } from "./request";
import { problem, withAllowance } from "./respond";
import { currentUser } from "./session";

type Options<P extends Permission> = {
  may: P;
  /** Programs show a token, browsers a cookie. Neither is ever taken for the other. */
  by?: "cookie" | "token";
  limit?: LimitName;
};
type Params = Record<string, string | undefined>;
/** Also the rest of an address, which a handler that wants it reads from the address itself. */
type Given = Record<string, string | string[] | undefined>;
type Call<P extends Permission> = { request: Request; params: Params; user: Admitted<P, SignedInUser> };

/** The one door of every route handler: request id, who, how often, then the deed; failures take one shape. */
export function route<P extends Permission>(
  { may, by = "cookie", limit }: Options<P>,
  run: (call: Call<P>) => Promise<Response>,
) {
  return (request: Request, context?: { params: Promise<Given> }): Promise<Response> =>
    withRequestId(crypto.randomUUID(), async () => {
      try {
        if (limit) await consume(limit, await source());
        const asker = await asking(may, by, request);
        const deed = async () =>
          run({ request, params: named(await context?.params), user: await admit(may, asker) });
        if (by === "cookie") return await deed();
        const allowance = await consume("api", asker?.session.id ?? (await source()));
        return withAllowance(await deed().catch(problem), allowance);
      } catch (error) {
        return problem(error);
      }
    });
}

const named = (given: Given = {}): Params =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

const source = async (): Promise<string> => sourceOf((await clientDevice()).ip);

/** Nobody is looked up where it does not matter: such a page can be remembered. */
async function asking(
  may: Permission,
  by: "cookie" | "token",
  request: Request,
): Promise<SignedInUser | null> {
  if (may === "public.read") return null;
  if (by === "token") return bearerUser(request);
  const user = await currentUser();
  if (user?.viewedBy && request.method !== "GET") throw new AppError("forbidden", "Looking is all.");
  return user;
}
