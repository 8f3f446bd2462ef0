import { createHash, randomBytes } from "node:crypto";
import type { TestSandbox } from "./start-sandbox";

export const redirectUri = "http://127.0.0.1:21000/api/auth/callback/google";
export const verifier = randomBytes(32).toString("base64url");

export const authorizationUrl = ({ google }: TestSandbox, changes: Record<string, string> = {}): string => {
  const asked = {
    client_id: "sandbox",
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid email profile",
    state: "the state",
    nonce: "the nonce",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...changes,
  };
  const given = Object.entries(asked).filter(([, value]) => value !== "");
  return `${google}/o/oauth2/v2/auth?${new URLSearchParams(given)}`;
};

/** Presses a button of the page with the accounts; answers with what the browser takes back to the app. */
export async function choose(url: string, form: Record<string, string>): Promise<Record<string, string>> {
  const response = await fetch(url, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
  });
  const location = response.headers.get("location") ?? "";
  return { at: location.split("?")[0] ?? "", ...Object.fromEntries(new URL(location).searchParams) };
}

export async function codeFor(sandbox: TestSandbox, form: Record<string, string>): Promise<string> {
  const { code = "" } = await choose(authorizationUrl(sandbox), form);
  return code;
}

export async function redeem({ google }: TestSandbox, code: string, changes: Record<string, string> = {}) {
  const asked = {
    grant_type: "authorization_code",
    code,
    redirect_uri: redirectUri,
    client_id: "sandbox",
    client_secret: "sandbox-secret",
    code_verifier: verifier,
    ...changes,
  };
  const given = Object.entries(asked).filter(([, value]) => value !== "");
  const response = await fetch(`${google}/token`, { method: "POST", body: new URLSearchParams(given) });
  return { status: response.status, ...(await response.json()) };
}

export const userinfo = ({ google }: TestSandbox, accessToken: string): Promise<Response> =>
  fetch(`${google}/v1/userinfo`, { headers: { authorization: `Bearer ${accessToken}` } });
