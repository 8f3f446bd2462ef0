import type { Client } from "./issuer";
import { AccessBlocked } from "./refusal";

export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly scope: string;
  readonly state: string | null;
  readonly nonce: string | null;
  readonly codeChallenge: string | null;
}

const callbackPath = "/api/auth/callback/google";
const thisMachine = ["localhost", "127.0.0.1", "[::1]"];

export function readAuthorizationRequest(query: URLSearchParams, client: Client): AuthorizationRequest {
  const redirectUri = query.get("redirect_uri") ?? "";
  const scope = query.get("scope") ?? "";
  const codeChallenge = query.get("code_challenge");

  if (query.get("client_id") !== client.id)
    throw new AccessBlocked(401, "invalid_client", "The OAuth client was not found.");
  if (!isRegistered(redirectUri, client.origin))
    throw new AccessBlocked(
      400,
      "redirect_uri_mismatch",
      `The redirect URI is not registered for this app: ${redirectUri}`,
    );
  if (query.get("response_type") !== "code")
    throw new AccessBlocked(400, "unsupported_response_type", "The only response_type here is code.");
  if (!scope.split(" ").includes("openid"))
    throw new AccessBlocked(400, "invalid_scope", "The scope must include openid.");
  if (codeChallenge !== null && query.get("code_challenge_method") !== "S256")
    throw new AccessBlocked(400, "invalid_request", "The only code_challenge_method here is S256.");

  return { redirectUri, scope, state: query.get("state"), nonce: query.get("nonce"), codeChallenge };
}

/** As strict as Google: nothing behind the path, no other host, no other path. */
export function isRegistered(redirectUri: string, origin: string | undefined): boolean {
  const url = URL.parse(redirectUri);
  if (!url || url.origin + url.pathname !== redirectUri || !url.pathname.endsWith(callbackPath)) return false;
  return origin === undefined ? thisMachine.includes(url.hostname) : url.origin === origin;
}
