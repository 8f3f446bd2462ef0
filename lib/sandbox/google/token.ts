import { createHash } from "node:crypto";
import { type Answer, json } from "../http/answer";
import { claimsOf } from "./accounts";
import type { GoogleRequest } from "./google-request";
import { accessTokenSeconds, type Grant } from "./grants";
import type { Client, Issuer } from "./issuer";
import { OAuthError } from "./refusal";

/** Hits this endpoint alone, so that a sign-in can fail after the person has already agreed. */
export const tokenFault = "token";

export async function exchangeCode(request: GoogleRequest, issuer: Issuer): Promise<Answer> {
  const fail = (when: "before" | "after") => {
    if (issuer.takeFault([tokenFault], when))
      throw new OAuthError(503, "temporarily_unavailable", "Try again later.");
  };
  fail("before");
  const answer = await exchange(request, issuer);
  fail("after");
  return answer;
}

async function exchange({ form, authorization }: GoogleRequest, issuer: Issuer): Promise<Answer> {
  authenticate(form, authorization, issuer.client);
  if (form.get("grant_type") !== "authorization_code")
    throw new OAuthError(400, "unsupported_grant_type", "The only grant_type here is authorization_code.");
  const code = form.get("code") ?? "";
  const grant = issuer.grants.spend(code);
  if (!grant) throw invalidGrant("The code is unknown, too old, or was used before.");
  if (form.get("redirect_uri") !== grant.request.redirectUri)
    throw new OAuthError(400, "redirect_uri_mismatch", "The redirect URI is not the one of the request.");
  checkVerifier(form.get("code_verifier"), grant.request.codeChallenge);

  const accessToken = issuer.grants.giveAccess(code);
  return json({
    access_token: accessToken,
    expires_in: accessTokenSeconds,
    scope: grant.request.scope,
    token_type: "Bearer",
    id_token: await idToken(grant, accessToken, issuer),
  });
}

function authenticate(form: URLSearchParams, authorization: string, { id, secret }: Client): void {
  const [, basic] = /^Basic (.+)$/i.exec(authorization) ?? [];
  const [givenId, givenSecret] = basic
    ? readBasic(basic)
    : [form.get("client_id") ?? "", form.get("client_secret") ?? ""];
  if (givenId === id && givenSecret === secret) return;
  throw new OAuthError(401, "invalid_client", "The OAuth client was not found, or its secret is another.");
}

/** RFC 6749 §2.3.1: both halves are encoded like a form's values before they are joined. */
function readBasic(text: string): [id: string, secret: string] {
  const [, id = "", secret = ""] = /^([^:]*):(.*)$/.exec(Buffer.from(text, "base64").toString("utf8")) ?? [];
  const decoded = (part: string) => new URLSearchParams(`part=${part}`).get("part") ?? "";
  return [decoded(id), decoded(secret)];
}

function checkVerifier(verifier: string | null, challenge: string | null): void {
  if (challenge === null && verifier !== null) throw invalidGrant("A code_verifier is not needed.");
  if (challenge === null) return;
  if (verifier === null) throw invalidGrant("Missing code verifier.");
  if (sha256(verifier).toString("base64url") !== challenge) throw invalidGrant("Invalid code verifier.");
}

function idToken({ request, account }: Grant, accessToken: string, { url, client, key, now }: Issuer) {
  const seconds = Math.floor(now().getTime() / 1_000);
  return key.sign({
    iss: url,
    aud: client.id,
    ...claimsOf(account, request.scope),
    ...(request.nonce !== null && { nonce: request.nonce }),
    // OpenID Connect Core §3.1.3.6: the left half of the hash ties the two tokens together.
    at_hash: sha256(accessToken).subarray(0, 16).toString("base64url"),
    iat: seconds,
    exp: seconds + 3_600,
  });
}

const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();

const invalidGrant = (message: string) => new OAuthError(400, "invalid_grant", message);
