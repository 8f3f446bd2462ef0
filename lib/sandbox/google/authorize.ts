import type { Answer } from "../http/answer";
import { chosenAccount } from "./accounts";
import { type AuthorizationRequest, readAuthorizationRequest } from "./authorization-request";
import { chooserPage } from "./chooser-page";
import type { GoogleRequest } from "./google-request";
import type { Issuer } from "./issuer";

/** The page with the accounts sends its choice to its own address, which still names what the app asked. */
export function authorize({ method, query, form }: GoogleRequest, { client, grants }: Issuer): Answer {
  const request = readAuthorizationRequest(query, client);
  if (method === "GET") return chooserPage(request, query);
  if (form.has("cancel")) return sendBack(request, { error: "access_denied" });
  const account = chosenAccount(form);
  if (typeof account === "string") return chooserPage(request, query, account);
  return sendBack(request, { code: grants.issue({ request, account }), scope: request.scope });
}

function sendBack({ redirectUri, state }: AuthorizationRequest, outcome: Record<string, string>): Answer {
  const parameters = new URLSearchParams({ ...(state !== null && { state }), ...outcome });
  return {
    status: 302,
    headers: { location: `${redirectUri}?${parameters}`, "cache-control": "no-store" },
  };
}
