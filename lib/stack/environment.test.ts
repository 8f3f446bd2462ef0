import { afterEach, expect, test, vi } from "vitest";
import { appEnvironment, googleKeys } from "./environment";

const secrets = {
  databasePassword: "p",
  authSecret: "a",
  encryptionKeys: "k",
  storageSecret: "s",
  googleSecret: "g",
};

const environment = () =>
  appEnvironment({
    mode: "demo",
    appUrl: "http://localhost:3000",
    databaseUrl: "postgres://127.0.0.1/creatorflix",
    sandbox: {
      control: "http://127.0.0.1:1",
      storage: "http://127.0.0.1:2",
      smtp: "smtp://127.0.0.1:3",
      google: "http://127.0.0.1:4",
    },
    clockFile: "clock",
    secrets,
  });

afterEach(() => {
  vi.unstubAllEnvs();
});

test("people sign in at the sandbox's Google, with the secret that it knows", () => {
  vi.stubEnv("GOOGLE_CLIENT_ID", undefined);
  expect(environment()).toMatchObject({ ...googleKeys(secrets), GOOGLE_ISSUER: "http://127.0.0.1:4" });
});

test("whoever has a client at Google uses that one", () => {
  vi.stubEnv("GOOGLE_CLIENT_ID", "mine");
  vi.stubEnv("GOOGLE_CLIENT_SECRET", "my-secret");
  const told = environment();
  expect(told).toMatchObject({ GOOGLE_CLIENT_ID: "mine", GOOGLE_CLIENT_SECRET: "my-secret" });
  expect(Object.values(told)).not.toContain("http://127.0.0.1:4");
});
