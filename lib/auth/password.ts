import { hash, verify } from "@node-rs/argon2";

// Argon2id is the library's default; the costs are written down so that an upgrade cannot lower them.
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, costs);

// A well-formed hash of nothing anybody knows: an unknown address must cost as much as a known one.
const nobody = hash(crypto.randomUUID(), costs);

export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== null;
}
