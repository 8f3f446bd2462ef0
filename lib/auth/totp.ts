import { Secret, TOTP } from "otpauth";
import { now } from "@/lib/clock";
import { isSameSecret } from "@/lib/crypto";

const period = 30;
const generatorOf = (secret: string, names: { issuer?: string; label?: string } = {}) =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: "SHA1", digits: 6, period, ...names });

/** 160 bits in base32, as authenticator apps read them. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

export const totpUri = (secret: string, email: string, issuer: string): string =>
  generatorOf(secret, { issuer, label: email }).toString();

/** The time step this code belongs to: now, just before or just after, and later than the last one let in. */
export function matchingStep(secret: string, code: unknown, lastStep: number): number | null {
  const digits = typeof code === "string" ? code.replace(/\s/g, "") : "";
  if (!/^[0-9]{6}$/.test(digits)) return null;
  const generator = generatorOf(secret);
  const step = generator.counter({ timestamp: now().getTime() });
  const matches = (one: number) =>
    one > lastStep && isSameSecret(digits, generator.generate({ timestamp: one * period * 1000 }));
  return [step - 1, step, step + 1].find(matches) ?? null;
}
