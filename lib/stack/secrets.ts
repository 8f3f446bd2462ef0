import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

export interface Secrets {
  databasePassword: string;
  authSecret: string;
  encryptionKeys: string;
  storageSecret: string;
  googleSecret: string;
}

/** Made once and kept beside the database: what one of them sealed, only the same one opens. */
export function openSecrets(file: string): Secrets {
  const kept: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const secrets = { ...make(), ...kept };
  // A folder from before one of them existed keeps the others.
  if (Object.keys(kept).length < Object.keys(secrets).length) {
    writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

const make = (): Secrets => ({
  databasePassword: randomBytes(24).toString("base64url"),
  authSecret: randomBytes(48).toString("base64"),
  encryptionKeys: `k1:${randomBytes(32).toString("base64")}`,
  storageSecret: randomBytes(24).toString("base64url"),
  googleSecret: randomBytes(24).toString("base64url"),
});
