import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { S3Error } from "./s3-error";

export interface Digest {
  update(data: Buffer): unknown;
  base64(): string;
}

const digests: Record<string, () => Digest> = {
  "content-md5": () => fromHash("md5"),
  "x-amz-checksum-crc32": fromCrc32,
  "x-amz-checksum-sha1": () => fromHash("sha1"),
  "x-amz-checksum-sha256": () => fromHash("sha256"),
};

export const isChecksum = (name: string): boolean => name.startsWith("x-amz-checksum-") && name in digests;

const describing = new Set(["x-amz-checksum-algorithm", "x-amz-checksum-mode", "x-amz-checksum-type"]);

export function digestFor(header: string): Digest {
  const create = digests[header];
  if (!create) throw new S3Error("NotImplemented", `The sandbox cannot check ${header}`);
  return create();
}

/** The headers among these names that carry a digest of the body. */
export const digestHeaders = (names: readonly string[]): string[] =>
  names.filter(
    (name) => name === "content-md5" || (name.startsWith("x-amz-checksum-") && !describing.has(name)),
  );

function fromHash(algorithm: string): Digest {
  const hash = createHash(algorithm);
  return { update: (data) => hash.update(data), base64: () => hash.digest("base64") };
}

function fromCrc32(): Digest {
  let value = 0;
  return {
    update(data) {
      value = crc32(data, value);
    },
    base64() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes.toString("base64");
    },
  };
}
