import { createHash } from "node:crypto";
import type { SignedCaller } from "./authenticate";
import { S3Error } from "./s3-error";
import { sameSignature, scopeText, sha256, sign } from "./sigv4";

const emptyHash = sha256("");
const longestLine = 1_024;

/**
 * The aws-chunked framing: "size[;chunk-signature=…]\r\n data \r\n", a last chunk of zero bytes, then
 * trailers. Data is passed on as it comes; a wrong signature throws at the end of its chunk.
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Buffer>,
  caller: SignedCaller,
  trailers: Map<string, string>,
): AsyncGenerator<Buffer> {
  const signed = caller.payloadHash.startsWith("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
  const reader = createReader(source);
  const chain = createChain(caller);
  for (;;) {
    const [, hex = "", signature = ""] =
      /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(await reader.line()) ?? [];
    if (!hex) throw new S3Error("InvalidRequest", "A chunk header cannot be read");
    const size = Number.parseInt(hex, 16);
    const hash = createHash("sha256");
    for await (const piece of reader.bytes(size)) {
      if (signed) hash.update(piece);
      yield piece;
    }
    if (signed) chain.verify("AWS4-HMAC-SHA256-PAYLOAD", `${emptyHash}\n${hash.digest("hex")}`, signature);
    if (size === 0) break;
    if ((await reader.line()) !== "")
      throw new S3Error("InvalidRequest", "A chunk is longer than its header says");
  }
  await readTrailers(reader, trailers);
  if (signed && caller.payloadHash.endsWith("-TRAILER")) {
    const signature = trailers.get("x-amz-trailer-signature") ?? "";
    trailers.delete("x-amz-trailer-signature");
    const canonical = Array.from(trailers, ([name, value]) => `${name}:${value}\n`).join("");
    chain.verify("AWS4-HMAC-SHA256-TRAILER", sha256(canonical), signature);
  }
}

/** Each signature signs the one before it, so that chunks cannot be dropped or reordered. */
function createChain({ signature, key, time, scope }: SignedCaller) {
  let previous = signature;
  return {
    verify(algorithm: string, content: string, claimed: string) {
      const expected = sign(key, [algorithm, time, scopeText(scope), previous, content].join("\n"));
      if (!sameSignature(expected, claimed)) throw new S3Error("SignatureDoesNotMatch");
      previous = expected;
    },
  };
}

type Reader = ReturnType<typeof createReader>;

async function readTrailers(reader: Reader, trailers: Map<string, string>): Promise<void> {
  for (let line = await reader.line(true); line; line = await reader.line(true)) {
    const [name = "", ...value] = line.split(":");
    trailers.set(name.trim().toLowerCase(), value.join(":").trim());
    if (trailers.size > 16) throw new S3Error("InvalidRequest", "Too many trailers");
  }
}

function createReader(source: AsyncIterable<Buffer>) {
  const iterator = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await iterator.next();
    if (done) return false;
    rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    return true;
  };
  return {
    async line(mayEnd = false): Promise<string> {
      for (;;) {
        const end = rest.indexOf("\r\n");
        if (end >= 0) {
          const line = rest.toString("utf8", 0, end);
          rest = rest.subarray(end + 2);
          return line;
        }
        if (rest.length > longestLine) throw new S3Error("InvalidRequest", "A chunk header cannot be read");
        if (await more()) continue;
        if (mayEnd && rest.length === 0) return "";
        throw new S3Error("IncompleteBody");
      }
    },
    async *bytes(count: number): AsyncGenerator<Buffer> {
      let missing = count;
      while (missing > 0) {
        if (rest.length === 0 && !(await more())) throw new S3Error("IncompleteBody");
        const piece = rest.subarray(0, missing);
        rest = rest.subarray(piece.length);
        missing -= piece.length;
        if (piece.length > 0) yield piece;
      }
    },
  };
}
