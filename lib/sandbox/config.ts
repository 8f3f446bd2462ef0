import { join, resolve } from "node:path";
import { z } from "zod";
import type { Client } from "./google/issuer";
import type { StorageConfig } from "./storage/storage";

export interface SandboxConfig {
  readonly dataFolder: string;
  readonly clockFile: string;
  readonly storage: StorageConfig;
  readonly google: Client;
  /** The port of an endpoint; 0 is a free one. */
  portOf(endpoint: string): number;
}

const port = z.coerce.number().int().min(0).max(65_535).default(0);

const schema = z.object({
  SANDBOX_DATA: z.string(),
  CLOCK_FILE: z.string().optional(),
  S3_BUCKET: z.string().default("creatorflix"),
  S3_ACCESS_KEY_ID: z.string().default("sandbox"),
  S3_SECRET_ACCESS_KEY: z.string().default("sandbox-secret"),
  GOOGLE_CLIENT_ID: z.string().default("sandbox"),
  GOOGLE_CLIENT_SECRET: z.string().default("sandbox-secret"),
  APP_URL: z.url().optional(),
});

export function readConfig(source: Record<string, string | undefined>): SandboxConfig {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const values = schema.parse(filled);
  const dataFolder = resolve(values.SANDBOX_DATA);
  return {
    dataFolder,
    clockFile: resolve(values.CLOCK_FILE ?? join(dataFolder, "clock")),
    storage: {
      bucket: values.S3_BUCKET,
      accessKeyId: values.S3_ACCESS_KEY_ID,
      secretAccessKey: values.S3_SECRET_ACCESS_KEY,
    },
    google: {
      id: values.GOOGLE_CLIENT_ID,
      secret: values.GOOGLE_CLIENT_SECRET,
      origin: values.APP_URL && new URL(values.APP_URL).origin,
    },
    portOf: (endpoint) =>
      port.parse(filled[endpoint === "control" ? "SANDBOX_PORT" : `SANDBOX_${endpoint.toUpperCase()}_PORT`]),
  };
}
