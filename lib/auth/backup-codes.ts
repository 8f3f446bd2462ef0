import { randomBytes } from "node:crypto";
import { hashToken } from "@/lib/crypto";

/** Thirty-two signs, and none that looks like another: no i, l, o or u. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const count = 10;

/** Ten codes of 80 bits: too many possibilities to need a slow hash. */
export function newBackupCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(newCode());
  return [...codes];
}

const newCode = (): string =>
  [...randomBytes(16)]
    .map((byte) => alphabet.charAt(byte % alphabet.length))
    .join("")
    .replace(/.{4}(?=.)/g, "$&-");

/** The same for every way of writing a code down and typing it off. */
export const hashBackupCode = (code: string): string =>
  hashToken(
    code
      .toLowerCase()
      .replace(/[\s\p{Pd}]/gu, "")
      .replace(/o/g, "0")
      .replace(/[il]/g, "1"),
  );
