import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { gate } from "./gate";

// Argon2id is the library's default; the costs are written down so that an upgrade cannot lower them.
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Hashing runs on Node's four worker threads, which also read files and look up hosts: one of them stays free.
const inTurn = gate({ atOnce: Math.min(availableParallelism(), 3), mostWaiting: 200, retryAfterSeconds: 5 });

// Some keyboards send “é” as one character, some as two. NFC makes them one and keeps everything else apart;
// NFKC would let different passwords pass for each other.
const asTyped = (password: string): string => password.normalize("NFC");

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(asTyped(password), costs));

// A well-formed hash of nothing anybody knows: an unknown address must cost as much as a known one.
const nobody = hash(crypto.randomUUID(), costs);

export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const known = passwordHash ?? (await nobody);
  const matches = await inTurn(() => verify(known, asTyped(password)));
  return matches && passwordHash !== null;
}
