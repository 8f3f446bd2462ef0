import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readConfig } from "../config";
import { control } from "../testing/control";
import { authorizationUrl, choose, codeFor, redeem, userinfo, verifier } from "../testing/google";
import { startSandbox, type TestSandbox } from "../testing/start-sandbox";
import { isRegistered } from "./authorization-request";

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(async () => {
  await control(sandbox, "reset", {});
});
afterAll(() => sandbox.end());

const ana = { email: "ana@gmail.example", name: "Ana", verified: "on" };
const invalidGrant = { status: 400, error: "invalid_grant", error_description: expect.any(String) };

test.each([
  [{ client_id: "another" }, 401, "invalid_client"],
  [{ client_id: "" }, 401, "invalid_client"],
  [{ redirect_uri: "https://evil.example/api/auth/callback/google" }, 400, "redirect_uri_mismatch"],
  [{ redirect_uri: "" }, 400, "redirect_uri_mismatch"],
  [{ response_type: "token" }, 400, "unsupported_response_type"],
  [{ scope: "email" }, 400, "invalid_scope"],
  [{ code_challenge_method: "plain" }, 400, "invalid_request"],
  [{ code_challenge_method: "" }, 400, "invalid_request"],
])("a request with %j ends on a page and sends nobody anywhere", async (changes, status, code) => {
  const url = authorizationUrl(sandbox, changes);
  for (const method of ["GET", "POST"]) {
    const response = await fetch(url, { method, redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([status, null]);
    expect(await response.text()).toContain(`Error ${status}: ${code}`);
  }
});

const callback = "/api/auth/callback/google";

test.each([
  `http://localhost:3000${callback}`,
  `http://127.0.0.1:21000${callback}`,
  `http://[::1]:21000${callback}`,
  `http://localhost:3000/base${callback}`,
])("any program of this machine is known while no app is registered: %s", (uri) => {
  expect(isRegistered(uri, undefined)).toBe(true);
  expect(isRegistered(uri, "https://demo.example")).toBe(false);
});

test.each([
  `http://localhost:3000${callback}?next=//evil.example`,
  `http://localhost:3000${callback}#here`,
  `http://localhost:3000${callback}/more`,
  `http://localhost:3000/x/..${callback}`,
  `http://evil@localhost:3000${callback}`,
  `http://localhost.evil.example${callback}`,
  "http://localhost:3000/login",
  `javascript:alert(1)//localhost${callback}`,
  callback,
])("no machine is sent back to %s", (uri) => {
  expect(isRegistered(uri, undefined)).toBe(false);
  expect(isRegistered(uri, "http://localhost:3000")).toBe(false);
});

test("a registered app is known by its origin alone", () => {
  const { google } = readConfig({ SANDBOX_DATA: "anywhere", APP_URL: "https://demo.example/" });
  expect(google.origin).toBe("https://demo.example");
  expect(isRegistered(`https://demo.example${callback}`, "https://demo.example")).toBe(true);
  expect(isRegistered(`http://demo.example${callback}`, "https://demo.example")).toBe(false);
});

test.each([
  ["another secret", { client_secret: "guess" }],
  ["no secret", { client_secret: "" }],
  ["another client", { client_id: "another" }],
])("%s is refused and leaves the code as it was", async (_what, changes) => {
  const code = await codeFor(sandbox, ana);
  expect(await redeem(sandbox, code, changes)).toMatchObject({ status: 401, error: "invalid_client" });
  expect(await redeem(sandbox, code)).toMatchObject({ status: 200 });
});

test("the client may also name itself in a header, encoded as a form would be", async () => {
  const ask = async (credentials: string) => {
    const { status } = await fetch(`${sandbox.google}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
      body: new URLSearchParams({ grant_type: "none" }),
    });
    return status;
  };
  expect(await ask("sandbox:sandbox%2Dsecret")).toBe(400);
  expect(await ask("sandbox:sandbox+secret")).toBe(401);
  expect(await ask("sandbox")).toBe(401);
});

test.each([
  ["another verifier", { code_verifier: "x".repeat(43) }, "invalid_grant"],
  ["no verifier", { code_verifier: "" }, "invalid_grant"],
  ["another redirect", { redirect_uri: `http://127.0.0.1:3${callback}` }, "redirect_uri_mismatch"],
])("%s is refused, and the code is spent", async (_what, changes, error) => {
  const code = await codeFor(sandbox, ana);
  expect(await redeem(sandbox, code, changes)).toMatchObject({ status: 400, error });
  expect(await redeem(sandbox, code)).toEqual(invalidGrant);
});

test("a verifier for a code that had no challenge is refused, its absence is not", async () => {
  const plain = { code_challenge: "", code_challenge_method: "" };
  const code = async () => (await choose(authorizationUrl(sandbox, plain), ana)).code ?? "";
  expect(await redeem(sandbox, await code(), { code_verifier: verifier })).toEqual(invalidGrant);
  expect(await redeem(sandbox, await code(), { code_verifier: "" })).toMatchObject({ status: 200 });
});

test("a code works once, and who brings it again ends what it gave", async () => {
  const code = await codeFor(sandbox, ana);
  const { access_token } = await redeem(sandbox, code);
  expect((await userinfo(sandbox, access_token)).status).toBe(200);
  expect(await redeem(sandbox, code)).toEqual(invalidGrant);
  const refused = await userinfo(sandbox, access_token);
  expect([refused.status, (await refused.json()).error]).toEqual([401, "invalid_token"]);
  expect(refused.headers.get("www-authenticate")).toMatch(/^Bearer /);
});

test("a code lives for a minute and what it gives for an hour, by the sandbox's clock", async () => {
  const [code, late] = [await codeFor(sandbox, ana), await codeFor(sandbox, ana)];
  await control(sandbox, "clock", { advance: "50s" });
  const { access_token } = await redeem(sandbox, code);
  await control(sandbox, "clock", { advance: "11s" });
  expect(await redeem(sandbox, late)).toEqual(invalidGrant);
  expect((await userinfo(sandbox, access_token)).status).toBe(200);
  await control(sandbox, "clock", { advance: "1h" });
  expect((await userinfo(sandbox, access_token)).status).toBe(401);
});

test("a reset forgets what was granted", async () => {
  const code = await codeFor(sandbox, ana);
  await control(sandbox, "reset", { provider: "google" });
  expect(await redeem(sandbox, code)).toEqual(invalidGrant);
});

test("nothing else is granted or served", async () => {
  const code = await codeFor(sandbox, ana);
  for (const grant_type of ["refresh_token", "password", ""]) {
    expect(await redeem(sandbox, code, { grant_type })).toMatchObject({ error: "unsupported_grant_type" });
  }
  expect((await userinfo(sandbox, "undefined")).status).toBe(401);
  expect((await fetch(`${sandbox.google}/nothing`)).status).toBe(404);
  expect(await redeem(sandbox, "x".repeat(70_000))).toMatchObject({ status: 413, error: "invalid_request" });
});

test("the exchange can fail before the code is spent, or after it", async () => {
  const code = await codeFor(sandbox, ana);
  const lost = { status: 503, error: "temporarily_unavailable" };
  await control(sandbox, "faults", { provider: "google", fault: "token", count: 1 });
  expect(await redeem(sandbox, code)).toMatchObject(lost);
  await control(sandbox, "faults", { provider: "google", fault: "token", count: 1, when: "after" });
  expect((await fetch(authorizationUrl(sandbox))).status).toBe(200);
  expect(await redeem(sandbox, code)).toMatchObject(lost);
  expect(await redeem(sandbox, code)).toEqual(invalidGrant);
});

test("Google as a whole can be down, refuse, or be slow", async () => {
  const code = await codeFor(sandbox, ana);
  await control(sandbox, "faults", { provider: "google", fault: "refuse", count: 1 });
  expect(await redeem(sandbox, code)).toMatchObject({ status: 503 });
  await control(sandbox, "faults", { provider: "google", fault: "down", count: 1 });
  await expect(redeem(sandbox, code)).rejects.toThrow("fetch failed");
  await control(sandbox, "faults", { provider: "google", fault: "slow", count: 1, delayMs: 60 });
  expect(await redeem(sandbox, code)).toMatchObject({ status: 200 });
});

test("the journal shows the calls without a code, a state or a secret", async () => {
  await redeem(sandbox, await codeFor(sandbox, ana));
  const { entries } = await (await control(sandbox, "journal?provider=google")).json();
  expect(entries).toMatchObject([
    { method: "POST", path: "/token", status: 200 },
    { method: "POST", path: "/o/oauth2/v2/auth", status: 302 },
  ]);
});
