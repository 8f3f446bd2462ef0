import { z } from "zod";
import { bucketAddress } from "./bucket-address.ts";

const modes = ["development", "test", "demo", "production"] as const;

const usualMode = process.env.NODE_ENV === "production" ? "production" : "development";
// A misspelt mode is the strictest one: it must never be the reason why published secrets are good enough.
export const appMode = z
  .enum(modes)
  .catch("production")
  .parse(process.env.APP_MODE || usualMode);
const isProduction = appMode === "production";

const published = new Map<string, string>();

/** Production must be given a value; the other modes fall back to this one. */
const needed = <T extends z.ZodType<unknown, string>>(type: T, fallback: string) =>
  isProduction ? type : type.prefault(fallback as z.input<T>);

/** The same for what must not be a value that anybody can read here. */
const given = <T extends z.ZodType<unknown, string>>(name: string, type: T, fallback: string) => {
  published.set(name, fallback);
  return needed(type, fallback);
};

const developmentKey = Buffer.alloc(32, 7).toString("base64");
const keyring = z
  .string()
  .regex(/^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/, "id:base64 of 32 bytes, newest first");

const schema = z.object({
  APP_URL: given(
    "APP_URL",
    z.url({ protocol: isProduction ? /^https$/ : /^https?$/ }),
    "http://127.0.0.1:3000",
  ),
  DATABASE_URL: given(
    "DATABASE_URL",
    z.url({ protocol: /^postgres(ql)?$/ }),
    "postgres://postgres@127.0.0.1:5432/creatorflix",
  ),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  AUTH_SECRET: given("AUTH_SECRET", z.string().min(32), "development-only-secret-of-32-bytes!"),
  /** The one before, while what it signed is still believed. */
  AUTH_SECRET_PREVIOUS: z.string().min(32).optional(),
  ENCRYPTION_KEYS: given("ENCRYPTION_KEYS", keyring, `dev:${developmentKey}`),
  S3_ENDPOINT: given("S3_ENDPOINT", z.url(), "http://127.0.0.1:9000"),
  S3_REGION: z.string().default("auto"),
  /** Whether the bucket stands in the path, or in the host as AWS and Spaces prefer. */
  S3_FORCE_PATH_STYLE: z.stringbool().default(true),
  /** The folder of a shared bucket in which all of ours lies. */
  S3_PREFIX: z
    .string()
    .regex(/^([\w.-]+\/)*$/, "a folder, ending with a slash")
    .default(""),
  S3_BUCKET: needed(z.string().min(3), "creatorflix"),
  S3_ACCESS_KEY_ID: given("S3_ACCESS_KEY_ID", z.string().min(1), "sandbox"),
  S3_SECRET_ACCESS_KEY: given("S3_SECRET_ACCESS_KEY", z.string().min(8), "sandbox-secret"),
  /** Where what is public is read from; without one, from the storage itself. */
  MEDIA_CDN_URL: z.url().optional(),
  /** Asked about every file that arrives, with its path: 0 says that it is clean, 1 that it is not. */
  SCAN_COMMAND: z.string().optional(),
  SMTP_URL: given("SMTP_URL", z.url({ protocol: /^smtps?$/ }), "smtp://127.0.0.1:2525"),
  MAIL_FROM: needed(z.string().min(3), "CreatorFlix <no-reply@creatorflix.example>"),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GOOGLE_ISSUER: z
    .url({ protocol: isProduction ? /^https$/ : /^https?$/ })
    .default("https://accounts.google.com"),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  DEFAULT_LOCALE: z.enum(["pt-BR", "en"]).default("pt-BR"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  SANDBOX_URL: z.url().optional(),
  CLOCK_FILE: z.string().optional(),
});

export type Env = z.infer<typeof schema> & { MEDIA_CDN_URL: string };

const sandboxOnly = ["SANDBOX_URL", "CLOCK_FILE"] as const;

/** Reads and judges the whole environment; every fault is named in one message. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(filled);
  const faults = (result.error?.issues ?? []).map((issue) => {
    const name = issue.path.join(".");
    return filled[name] === undefined ? `${name} is missing` : `${name}: ${issue.message}`;
  });
  faults.push(...halves(filled));
  if (isProduction) faults.push(...unsafe(filled));
  if (faults.length > 0) throw new Error(`The environment is not right:\n  ${faults.join("\n  ")}`);
  const read = result.data as z.infer<typeof schema>;
  return { ...read, MEDIA_CDN_URL: read.MEDIA_CDN_URL ?? bucketAddress(read) };
}

/** Sign-in with Google is on or off; with only one of its two names it would fail when somebody tries it. */
function halves(source: Record<string, string | undefined>): string[] {
  const google = ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"];
  const missing = google.filter((name) => source[name] === undefined);
  return missing.length === 1 ? [`${missing[0]} is missing: ${google.join(" and ")} belong together`] : [];
}

function unsafe(source: Record<string, string | undefined>): string[] {
  const isPublished = (name: string, fallback: string) =>
    source[name] === fallback || (name === "ENCRYPTION_KEYS" && source[name]?.includes(developmentKey));
  return [
    ...sandboxOnly
      .filter((name) => source[name])
      .map((name) => `${name} belongs to the sandbox, not to production`),
    ...[...published]
      .filter(([name, fallback]) => isPublished(name, fallback))
      .map(([name]) => `${name} is the published development value: anybody can read it`),
    ...(/^(.)\1*$|secret|password|development|changeme/i.test(source.AUTH_SECRET ?? "")
      ? ["AUTH_SECRET can be guessed: make one with `openssl rand -base64 48`"]
      : []),
  ];
}

export const env = readEnv(process.env);

// next-auth reads its address from the environment only, and would otherwise believe the Host header.
process.env.NEXTAUTH_URL ??= env.APP_URL;
