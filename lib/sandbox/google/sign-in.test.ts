import { createHash } from "node:crypto";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { control } from "../testing/control";
import { authorizationUrl, choose, codeFor, redeem, redirectUri, userinfo } from "../testing/google";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";
import { accounts } from "./accounts";

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(async () => {
  await control(sandbox, "reset", {});
});
afterAll(() => sandbox.end());

const discovered = async () => (await fetch(`${sandbox.google}/.well-known/openid-configuration`)).json();
const ana = { email: "Ana@gmail.example", name: "Ana <Lima>", verified: "on" };

/** As an app does it: with the keys that the issuer publishes, at the time of the sandbox. */
async function verified(idToken: string) {
  const [{ issuer, jwks_uri }, { now }] = await Promise.all([
    discovered(),
    control(sandbox, "clock").then((response) => response.json()),
  ]);
  const { payload } = await jwtVerify(idToken, createRemoteJWKSet(new URL(jwks_uri)), {
    issuer,
    audience: "sandbox",
    algorithms: ["RS256"],
    currentDate: new Date(now),
    requiredClaims: ["iat", "exp"],
  });
  return payload;
}

test("the configuration names the issuer's own addresses and what it can do", async () => {
  expect(await discovered()).toMatchObject({
    issuer: sandbox.google,
    authorization_endpoint: `${sandbox.google}/o/oauth2/v2/auth`,
    token_endpoint: `${sandbox.google}/token`,
    userinfo_endpoint: `${sandbox.google}/v1/userinfo`,
    jwks_uri: `${sandbox.google}/oauth2/v3/certs`,
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  });
});

test("a listed account signs in, from the page to the verified token and the profile", async () => {
  const url = authorizationUrl(sandbox);
  const page = await (await fetch(url)).text();
  for (const { sub, email } of accounts) {
    expect(page).toContain(`value="${sub}"`);
    expect(page).toContain(email);
  }

  const [account] = accounts;
  const { code = "", ...returned } = await choose(url, { account: account?.sub ?? "" });
  expect(returned).toEqual({ at: redirectUri, state: "the state", scope: "openid email profile" });

  const tokens = await redeem(sandbox, code);
  expect(tokens).toMatchObject({ status: 200, token_type: "Bearer", expires_in: 3_599 });
  const person = {
    sub: "101110111011101110111",
    email: "fan@creatorflix.example",
    email_verified: true,
    name: "Not That Fan",
  };
  const atHash = createHash("sha256").update(tokens.access_token).digest().subarray(0, 16);
  expect(await verified(tokens.id_token)).toMatchObject({
    ...person,
    nonce: "the nonce",
    at_hash: atHash.toString("base64url"),
  });
  expect(await (await userinfo(sandbox, tokens.access_token)).json()).toEqual(person);
});

test("the published keys hold nothing secret", async () => {
  const { keys } = await (await fetch(`${sandbox.google}/oauth2/v3/certs`)).json();
  expect(keys.map(Object.keys)).toEqual([["kty", "n", "e", "kid", "alg", "use"]]);
});

test("whoever types an address is the same person each time, and never the listed one of that address", async () => {
  const signIn = async (form: Record<string, string>) =>
    decodeJwt((await redeem(sandbox, await codeFor(sandbox, form))).id_token);
  const first = await signIn(ana);
  expect(first).toMatchObject({ email: "Ana@gmail.example", email_verified: true, name: "Ana <Lima>" });
  expect((await signIn({ ...ana, email: "ana@gmail.example" })).sub).toBe(first.sub);
  const fan = await signIn({ email: "fan@creatorflix.example", name: "Fan" });
  expect(fan).toMatchObject({ email_verified: false });
  expect(accounts.map(({ sub }) => sub)).not.toContain(fan.sub);
});

test("one of the listed accounts has an address that was never verified", async () => {
  const account = accounts.find(({ isVerified }) => !isVerified)?.sub ?? "";
  const { id_token } = await redeem(sandbox, await codeFor(sandbox, { account }));
  expect(decodeJwt(id_token)).toMatchObject({ email_verified: false });
});

test("only what the scope names is told", async () => {
  const { code = "" } = await choose(authorizationUrl(sandbox, { scope: "openid", nonce: "" }), ana);
  const tokens = await redeem(sandbox, code);
  expect(Object.keys(await verified(tokens.id_token)).sort()).toEqual(
    ["at_hash", "aud", "exp", "iat", "iss", "sub"].sort(),
  );
  expect(Object.keys(await (await userinfo(sandbox, tokens.access_token)).json())).toEqual(["sub"]);
});

test("who cancels is sent back with that answer", async () => {
  expect(await choose(authorizationUrl(sandbox), { cancel: "true" })).toEqual({
    at: redirectUri,
    state: "the state",
    error: "access_denied",
  });
});

test.each([{}, { account: "1" }, { ...ana, email: "ana" }, { ...ana, name: "  " }])(
  "the page is shown again, with a reason, for %j",
  async (form) => {
    const body = new URLSearchParams(form as Record<string, string>);
    const response = await fetch(authorizationUrl(sandbox), { method: "POST", body, redirect: "manual" });
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('role="alert"')]);
  },
);

test("the page lets the browser go on to the app and nowhere else", async () => {
  const { headers } = await fetch(authorizationUrl(sandbox));
  expect(headers.get("content-security-policy")).toContain("form-action 'self' http://127.0.0.1:21000;");
});

test("the key survives a kill and the codes do not", async () => {
  const { id_token } = await redeem(sandbox, await codeFor(sandbox, ana));
  const code = await codeFor(sandbox, ana);
  sandbox = await sandbox.restart("SIGKILL");
  const { keys } = await (await fetch(`${sandbox.google}/oauth2/v3/certs`)).json();
  expect(JSON.parse(Buffer.from(id_token.split(".")[0], "base64url").toString()).kid).toBe(keys[0].kid);
  expect(await redeem(sandbox, code)).toMatchObject({ status: 400, error: "invalid_grant" });
});
