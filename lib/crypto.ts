import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { now } from "./clock";
import { env } from "./env";
import { invariant } from "./errors";

const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** The same words always give the same uuid. */
export function uuidOf(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

/** A ring of keys, `id:base64,id:base64`: the first seals, all of them open. */
export function keyring(text: string) {
  const keys = new Map(
    text.split(",").map((entry) => {
      const [id = "", key = ""] = entry.split(":");
      return [id, Buffer.from(key, "base64")] as const;
    }),
  );
  const [currentId = ""] = keys.keys();

  const keyOf = (id: string): Buffer => {
    const key = keys.get(id);
    invariant(key?.length === 32, `there is no encryption key “${id}”`);
    return key;
  };

  // The context is authenticated with the text: a ciphertext copied to another row does not open there.
  const associated = (id: string, context: string) => Buffer.from(`${id}\0${context}`);

  function seal(plaintext: string, context: string): string {
    const iv = randomBytes(ivBytes);
    const sealing = createCipheriv(cipher, keyOf(currentId), iv, { authTagLength: tagBytes });
    sealing.setAAD(associated(currentId, context));
    const sealed = Buffer.concat([
      iv,
      sealing.update(plaintext, "utf8"),
      sealing.final(),
      sealing.getAuthTag(),
    ]);
    return `${currentId}.${sealed.toString("base64url")}`;
  }

  function unseal(sealed: string, context: string): string {
    const [id = "", text = ""] = sealed.split(".");
    const bytes = Buffer.from(text, "base64url");
    invariant(bytes.length >= ivBytes + tagBytes, "this was never sealed");
    const opening = createDecipheriv(cipher, keyOf(id), bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    opening.setAAD(associated(id, context));
    opening.setAuthTag(bytes.subarray(-tagBytes));
    return opening.update(bytes.subarray(ivBytes, -tagBytes), undefined, "utf8") + opening.final("utf8");
  }

  return { seal, unseal, needsReseal: (sealed: string) => !sealed.startsWith(`${currentId}.`) };
}

export const { seal, unseal, needsReseal } = keyring(env.ENCRYPTION_KEYS);

const derivedKeys = new Map<string, Buffer>();

/** One secret, a separate key for each purpose: what is signed for one can never pass for another. */
export function keyFor(purpose: string, secret: string = env.AUTH_SECRET): Buffer {
  const name = `${purpose}\0${secret}`;
  const known = derivedKeys.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", secret, "creatorflix", purpose, 32));
  derivedKeys.set(name, key);
  return key;
}

/** Today's key signs; that of the secret before is still believed as long as it is configured. */
export const keysFor = (purpose: string): Buffer[] =>
  [env.AUTH_SECRET, env.AUTH_SECRET_PREVIOUS].flatMap((secret) => (secret ? keyFor(purpose, secret) : []));

export const hmac = (purpose: string, text: string): string => hmacWith(keyFor(purpose), text);

const hmacWith = (key: Buffer, text: string): string =>
  createHmac("sha256", key).update(text).digest("base64url");

export function isSameSecret(a: string, b: string): boolean {
  // Comparing digests keeps the time the same whatever the lengths are.
  return timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
}

/** A subject anybody can read and nobody can change, for one purpose, until it expires. */
export function hmacToken(purpose: string, subject: string, lifetimeSeconds: number): string {
  const expiresAt = Math.floor(now().getTime() / 1000) + lifetimeSeconds;
  const body = `${Buffer.from(subject).toString("base64url")}.${expiresAt}`;
  return `${body}.${hmac(`token ${purpose}`, body)}`;
}

/** The subject, or null when the token is forged, made for something else, or too old. */
export function verifyHmacToken(purpose: string, token: string): string | null {
  const parts = token.split(".");
  const [subject = "", expiresAt = "", signature = ""] = parts;
  const isGenuine = keysFor(`token ${purpose}`).some((key) =>
    isSameSecret(signature, hmacWith(key, `${subject}.${expiresAt}`)),
  );
  if (!isGenuine || parts.length !== 3 || Number(expiresAt) * 1000 <= now().getTime()) return null;
  return Buffer.from(subject, "base64url").toString();
}

/** 256 bits nobody can guess, safe in a URL. Store only its hash. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
