import { type Answer, json } from "../http/answer";
import type { GoogleRequest } from "./google-request";
import type { Issuer } from "./issuer";

/** As at Google, so that what is written to a journal or a log looks familiar. */
export const paths = {
  discovery: "/.well-known/openid-configuration",
  authorization: "/o/oauth2/v2/auth",
  token: "/token",
  userinfo: "/v1/userinfo",
  certificates: "/oauth2/v3/certs",
} as const;

export const discovery = (_: GoogleRequest, { url }: Issuer): Answer =>
  json({
    issuer: url,
    authorization_endpoint: url + paths.authorization,
    token_endpoint: url + paths.token,
    userinfo_endpoint: url + paths.userinfo,
    jwks_uri: url + paths.certificates,
    response_types_supported: ["code"],
    grant_types_supported: ["authorization_code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid", "email", "profile"],
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    claims_supported: ["aud", "email", "email_verified", "exp", "iat", "iss", "name", "sub"],
    code_challenge_methods_supported: ["S256"],
  });
