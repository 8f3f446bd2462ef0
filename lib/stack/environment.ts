import type { Environment } from "./processes";
import type { Secrets } from "./secrets";
import { StackError } from "./stack-error";

export interface SandboxAddress {
  control: string;
  storage: string;
  smtp: string;
  google: string;
}

interface Surroundings {
  mode: "demo" | "development" | "test";
  appUrl: string;
  databaseUrl: string;
  sandbox: SandboxAddress;
  clockFile: string;
  secrets: Secrets;
}

const bucket = "creatorflix";
const given = process.env;

export const storageKeys = ({ storageSecret }: Secrets) => ({
  S3_BUCKET: bucket,
  S3_ACCESS_KEY_ID: "sandbox",
  S3_SECRET_ACCESS_KEY: storageSecret,
});

export const googleKeys = ({ googleSecret }: Secrets) => ({
  GOOGLE_CLIENT_ID: "sandbox",
  GOOGLE_CLIENT_SECRET: googleSecret,
});

/** What app, worker, migrations and seed are told. What the caller's environment names, replaces the embedded part. */
export function appEnvironment({ mode, appUrl, databaseUrl, sandbox, clockFile, secrets }: Surroundings) {
  const storage = given.S3_ENDPOINT
    ? {}
    : {
        ...storageKeys(secrets),
        S3_ENDPOINT: sandbox.storage,
        MEDIA_CDN_URL: `${sandbox.storage}/${bucket}`,
      };
  const google = given.GOOGLE_CLIENT_ID ? {} : { ...googleKeys(secrets), GOOGLE_ISSUER: sandbox.google };
  return {
    ...given,
    APP_MODE: mode,
    NODE_ENV: mode === "development" ? "development" : "production",
    APP_URL: appUrl,
    DATABASE_URL: databaseUrl,
    ...storage,
    ...google,
    SMTP_URL: given.SMTP_URL ?? sandbox.smtp,
    SANDBOX_URL: sandbox.control,
    CLOCK_FILE: clockFile,
    // Journeys say which visitor they are, as a proxy would.
    ...(mode === "test" && { TRUSTED_PROXIES: "1" }),
    AUTH_SECRET: given.AUTH_SECRET ?? secrets.authSecret,
    ENCRYPTION_KEYS: given.ENCRYPTION_KEYS ?? secrets.encryptionKeys,
    NEXT_TELEMETRY_DISABLED: "1",
  } satisfies Environment;
}

/** Tests create, fill and drop: what they are given must be on this machine. */
export function refuseOtherMachines(): void {
  for (const name of ["DATABASE_URL", "S3_ENDPOINT", "SMTP_URL", "GOOGLE_ISSUER", "REDIS_URL"]) {
    const value = given[name];
    if (value && !["localhost", "127.0.0.1", "[::1]"].includes(new URL(value).hostname)) {
      throw new StackError(`${name} names another machine: tests run only against this one`);
    }
  }
}
