import { existsSync, readFileSync } from "node:fs";
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from "jose";
import { type Answer, json } from "../http/answer";
import { replaceFile } from "../replace-file";

const alg = "RS256";

export type SigningKey = ReturnType<typeof openSigningKey>;

/** Made at the first question, because it takes longer than all the rest of the sandbox's start, and then kept. */
export function openSigningKey(file: string) {
  let loading: Promise<JWK> | undefined;
  const load = () => {
    loading ??= readOrMake(file);
    return loading;
  };

  return {
    async certificates(): Promise<Answer> {
      const { kty, n, e, kid } = await load();
      return json({ keys: [{ kty, n, e, kid, alg, use: "sig" }] });
    },

    async sign(claims: JWTPayload): Promise<string> {
      const jwk = await load();
      const header = { alg, typ: "JWT", ...(jwk.kid && { kid: jwk.kid }) };
      return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(jwk, alg));
    },
  };
}

async function readOrMake(file: string): Promise<JWK> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const made = { ...jwk, kid: await calculateJwkThumbprint(jwk) };
  replaceFile(file, JSON.stringify(made));
  return made;
}
