import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { env } from "@/lib/env";
import { encodeCbor } from "./cbor";

/** Present, verified by finger or PIN, able to be backed up, and backed up. */
const flags = { present: 0x01, verified: 0x04, backupEligible: 0x08, backedUp: 0x10, attested: 0x40 };
const usual = flags.present | flags.verified | flags.backupEligible | flags.backedUp;
export const withoutVerification = usual & ~flags.verified;

/** What a browser or a device may say other than the truth. */
interface Lies {
  origin?: string;
  rpId?: string;
  flags?: number;
  counter?: number;
  type?: string;
  challenge?: string;
  userHandle?: string | null;
}

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const text = (bytes: Buffer) => bytes.toString("base64url");

/** A passkey in software: what a phone does when it is asked to make one, and to show it. */
export function softwareAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  let userHandle = "";

  const clientData = (type: string, challenge: string, lies: Lies) =>
    Buffer.from(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? challenge,
        origin: lies.origin ?? new URL(env.APP_URL).origin,
        crossOrigin: false,
      }),
    );

  const authenticatorData = (rpId: string, more: number, lies: Lies) => {
    const numbers = Buffer.alloc(5);
    numbers.writeUInt8((lies.flags ?? usual) | more);
    numbers.writeUInt32BE(lies.counter ?? 0, 1);
    return Buffer.concat([sha256(lies.rpId ?? rpId), numbers]);
  };

  function attestedCredential(): Buffer {
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    const key = new Map<number, number | Buffer>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]);
    const aaguid = Buffer.alloc(16);
    return Buffer.concat([aaguid, Buffer.of(0, id.length), id, encodeCbor(key)]);
  }

  const answer = <Response extends object>(response: Response) => ({
    id: text(id),
    rawId: text(id),
    type: "public-key" as const,
    clientExtensionResults: {},
    response,
  });

  return {
    create(options: { challenge: string; rp: { id?: string }; user: { id: string } }, lies: Lies = {}) {
      userHandle = options.user.id;
      const data = authenticatorData(options.rp.id ?? "", flags.attested, lies);
      const attestation = new Map<string, string | Buffer | Map<string, string>>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", Buffer.concat([data, attestedCredential()])],
      ]);
      return answer({
        clientDataJSON: text(clientData("webauthn.create", options.challenge, lies)),
        attestationObject: text(encodeCbor(attestation)),
        transports: ["internal", "hybrid"],
      });
    },

    get(options: { challenge: string; rpId?: string }, lies: Lies = {}) {
      const client = clientData("webauthn.get", options.challenge, lies);
      const data = authenticatorData(options.rpId ?? "", 0, lies);
      const handle = lies.userHandle === undefined ? userHandle : lies.userHandle;
      return answer({
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(sign("sha256", Buffer.concat([data, sha256(client)]), privateKey)),
        ...(handle !== null && { userHandle: handle }),
      });
    },
  };
}
