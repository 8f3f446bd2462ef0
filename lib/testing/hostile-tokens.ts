import { createHmac, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { now } from "@/lib/clock";
import { keyFor } from "@/lib/crypto";
import { env } from "@/lib/env";

type Fields = Record<string, unknown>;
export type Of = { userId: string; sessionId: string };

const base64 = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const hs = (bits: 256 | 384 | 512, body: string, key: Buffer | string) =>
  createHmac(`sha${bits}`, key).update(body).digest("base64url");

const ourKey = () => keyFor("access-token");
const ourHeader = { alg: "HS256", typ: "at+jwt" };
const attackersSecret = "the attacker knows this one";

/** Signed as ours is, whatever it says: proves that a signature alone opens nothing. */
export function signed(
  claims: unknown,
  header: unknown = ourHeader,
  key: Buffer | string = ourKey(),
): string {
  const body = `${base64(header)}.${base64(claims)}`;
  return `${body}.${hs(256, body, key)}`;
}

export function claimsOf({ userId, sessionId }: Of): Fields & { iat: number; exp: number } {
  const iat = Math.floor(now().getTime() / 1000);
  const names = { iss: env.APP_URL, aud: "creatorflix-api", sub: userId, sid: sessionId, jti: randomUUID() };
  return { ...names, iat, exp: iat + 900 };
}

/** Everything that must open nothing, although most of it looks right and much of it is signed with our key. */
export const hostileTokens = (of: Of, other: Of): Record<string, string> => ({
  ...withOtherAlgorithms(of),
  ...withOtherSignatures(of),
  ...withOddHeaders(of),
  ...withOtherClaims(of, other),
  ...withOddShapes(of),
});

function withOtherAlgorithms(of: Of) {
  const claims = claimsOf(of);
  const bodyFor = (alg: unknown) => `${base64({ ...ourHeader, alg })}.${base64(claims)}`;
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const curve = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const edwards = generateKeyPairSync("ed25519");
  const publicPem = rsa.publicKey.export({ type: "spki", format: "pem" });
  const jwk = rsa.publicKey.export({ format: "jwk" });
  const embedded = `${base64({ ...ourHeader, alg: "RS256", jwk })}.${base64(claims)}`;
  const by = (body: string, key: typeof rsa.privateKey) =>
    sign("sha256", Buffer.from(body), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
  const unsigned = ["none", "None", "NONE", "nOnE"].map((alg) => [`alg ${alg}`, `${bodyFor(alg)}.`]);
  const ours = [undefined, "", "hs256", "HS1", "RS256", "PS256", "dir", 256, ["HS256"], null].map((alg) => [
    `alg ${JSON.stringify(alg)}, signed as ours`,
    `${bodyFor(alg)}.${hs(256, bodyFor(alg), ourKey())}`,
  ]);
  return {
    ...Object.fromEntries([...unsigned, ...ours]),
    "alg none with a signature": `${bodyFor("none")}.${hs(256, bodyFor("none"), ourKey())}`,
    "HS384 with our key": `${bodyFor("HS384")}.${hs(384, bodyFor("HS384"), ourKey())}`,
    "HS512 with our key": `${bodyFor("HS512")}.${hs(512, bodyFor("HS512"), ourKey())}`,
    "RS256 with a key of one's own": `${bodyFor("RS256")}.${by(bodyFor("RS256"), rsa.privateKey)}`,
    "RS256 with its key in the header": `${embedded}.${by(embedded, rsa.privateKey)}`,
    "HS256 with a public key as the secret": signed(claims, ourHeader, publicPem.toString()),
    "ES256 with a key of one's own": `${bodyFor("ES256")}.${by(bodyFor("ES256"), curve.privateKey)}`,
    "EdDSA with a key of one's own": `${bodyFor("EdDSA")}.${sign(null, Buffer.from(bodyFor("EdDSA")), edwards.privateKey).toString("base64url")}`,
  };
}

function withOtherSignatures(of: Of) {
  const claims = claimsOf(of);
  const good = signed(claims);
  const [header, body, signature = ""] = good.split(".");
  const [, elsewhere] = signed({ ...claims, sub: randomUUID() }).split(".");
  return {
    "empty signature": `${header}.${body}.`,
    "no signature": `${header}.${body}`,
    "cut signature": good.slice(0, -4),
    "changed signature": `${header}.${body}.${signature[0] === "A" ? "B" : "A"}${signature.slice(1)}`,
    "signature of another body": `${header}.${elsewhere}.${signature}`,
    "signed with nothing": signed(claims, ourHeader, ""),
    "signed with zeros": signed(claims, ourHeader, Buffer.alloc(32)),
    "signed with a guess": signed(claims, ourHeader, "secret"),
    "signed with the secret itself": signed(claims, ourHeader, env.AUTH_SECRET),
    "signed for another purpose": signed(claims, ourHeader, keyFor("refresh-token")),
  };
}

function withOddHeaders(of: Of) {
  const claims = claimsOf(of);
  const address = "https://evil.test/keys.json";
  const forged = (more: Fields, key: Buffer | string = attackersSecret) =>
    signed(claims, { ...ourHeader, ...more }, key);
  const k = base64(attackersSecret);
  return {
    "typ JWT": signed(claims, { alg: "HS256", typ: "JWT" }),
    "no typ": signed(claims, { alg: "HS256" }),
    "typ of an id token": signed(claims, { alg: "HS256", typ: "id+jwt" }),
    "typ in an array": signed(claims, { alg: "HS256", typ: ["at+jwt"] }),
    "crit unknown": signed(claims, { ...ourHeader, crit: ["sudo"], sudo: true }),
    "crit empty": signed(claims, { ...ourHeader, crit: [] }),
    "crit b64": signed(claims, { ...ourHeader, crit: ["b64"], b64: false }),
    "kid of an empty file": forged({ kid: "../../../../dev/null" }, ""),
    "kid with SQL": forged({ kid: "x' union select 'the attacker knows this one' --" }),
    "kid with a command": forged({ kid: "key|touch /tmp/x" }),
    "jwk in the header": forged({ jwk: { kty: "oct", k } }),
    "jku elsewhere": forged({ jku: address, kid: "1" }),
    "x5u elsewhere": forged({ x5u: address }),
    "x5c of one's own": forged({ x5c: [k] }),
    "alg written twice": `${base64('{"alg":"HS256","typ":"at+jwt","alg":"none"}')}.${base64(claims)}.`,
    "header is a list": signed(claims, [ourHeader]),
    "header is no JSON": signed(claims, "{alg:HS256}"),
    "header is empty": signed(claims, ""),
  };
}

function withOtherClaims(of: Of, other: Of) {
  const claims = claimsOf(of);
  const { iat, exp } = claims;
  const changed: Record<string, Fields[]> = {
    iss: ["https://evil.test", `${claims.iss}/`, [claims.iss], 1].map((iss) => ({ iss })),
    aud: ["creatorflix", "", ["creatorflix-api"], ["x", "creatorflix-api"], []].map((aud) => ({ aud })),
    sub: [other.userId, "", "admin", 1, [of.userId], { id: of.userId }, "__proto__", "1' or '1'='1"].map(
      (sub) => ({ sub }),
    ),
    sid: [other.sessionId, randomUUID(), "", [of.sessionId], true, "' or true --"].map((sid) => ({ sid })),
    jti: [1, "", "x"].map((jti) => ({ jti })),
    iat: [iat + 300, String(iat), iat + 0.5, -1, 0, [iat]].map((one) => ({ iat: one })),
    exp: [String(exp), exp + 0.5, -1, 0, 1e308, exp + 1, exp + 86_400 * 3650, [exp]].map((one) => ({
      exp: one,
    })),
    "iat and exp": [-3_600, 300].map((moved) => ({ iat: iat + moved, exp: exp + moved })),
    "more than ours": [{ nbf: iat + 3_600 }, { nbf: "x" }, { role: "admin" }, { scope: "*" }],
  };
  const tokens = Object.entries(changed).flatMap(([name, all]) =>
    all.map((change) => [`${name} ${JSON.stringify(change)}`, signed({ ...claims, ...change })]),
  );
  const missing = Object.keys(claims).map((name) => [
    `without ${name}`,
    signed({ ...claims, [name]: undefined }),
  ]);
  return Object.fromEntries([...tokens, ...missing]);
}

function withOddShapes(of: Of) {
  const claims = claimsOf(of);
  const good = signed(claims);
  const long = signed({ ...claims, padding: "x".repeat(6_000) });
  const shapes = ["", ".", "..", "...", "....", "Bearer", "null", "undefined", "[object Object]", "💳.💳.💳"];
  return {
    ...Object.fromEntries(shapes.map((shape) => [`only “${shape}”`, shape])),
    "payload is a list": signed([claims]),
    "payload is null": signed("null"),
    "payload is a text": signed('"admin"'),
    "payload is no JSON": signed("sub=admin"),
    "payload is empty": signed(""),
    "payload is deep": signed(`${"[".repeat(900)}${"]".repeat(900)}`),
    "a NUL in the middle": good.replace(".", ".\0"),
    "a NUL at the end": `${good}\0`,
    "a line break": `${good}\n`,
    "a space before": ` ${good}`,
    "one part too many": `${good}.x`,
    "five parts": `${good}.x.y`,
    "twice in one": `${good},${good}`,
    "8 KB, signed": long,
    "8 KB of nothing": "A".repeat(8_192),
    "8 KB of dots": ".".repeat(8_192),
  };
}
