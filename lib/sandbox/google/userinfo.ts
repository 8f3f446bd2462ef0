import { type Answer, json } from "../http/answer";
import { claimsOf } from "./accounts";
import type { GoogleRequest } from "./google-request";
import type { Issuer } from "./issuer";
import { OAuthError } from "./refusal";

export function userinfo({ authorization }: GoogleRequest, { grants }: Issuer): Answer {
  const [, accessToken = ""] = /^Bearer (.+)$/i.exec(authorization) ?? [];
  const grant = grants.grantOf(accessToken);
  if (!grant)
    throw new OAuthError(401, "invalid_token", "The access token is unknown, too old or taken back.");
  return json(claimsOf(grant.account, grant.request.scope));
}
