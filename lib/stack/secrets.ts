import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

export interface Secrets {
  databasePassword: string;
  authSecret: string;
  encryptionKeys: string;
  storageSecret: string;
}

/** Made once and kept beside the database: what one of them sealed, only the same one opens. */
export function openSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, JSON.stringify(make(), null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

const make = (): Secrets => ({
  databasePassword: randomBytes(24).toString("base64url"),
  authSecret: randomBytes(48).toString("base64"),
  encryptionKeys: `k1:${randomBytes(32).toString("base64")}`,
  storageSecret: randomBytes(24).toString("base64url"),
});
