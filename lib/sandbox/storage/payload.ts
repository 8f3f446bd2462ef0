import { createHash } from "node:crypto";
import type { SignedCaller } from "./authenticate";
import { decodeAwsChunked } from "./aws-chunked";
import { type Digest, digestFor, digestHeaders, isChecksum } from "./checksums";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";

export interface Payload {
  /** Throws at its end when anything promised about the body was not true; nothing may be kept then. */
  readonly content: AsyncIterable<Buffer>;
  /** Valid once the content has been read to its end. */
  result(): { size: number; md5: string; checksums: Record<string, string> };
}

const largestPut = 5 * 1024 ** 3;

export function openPayload(request: S3Request, caller: SignedCaller): Payload {
  const streaming = caller.payloadHash.startsWith("STREAMING-");
  const declared = declaredSize(request, streaming);
  const trailers = new Map<string, string>();
  const promised = promisedDigests(request);
  const sha = /^[0-9a-f]{64}$/.test(caller.payloadHash) ? createHash("sha256") : undefined;
  if (!sha && !streaming && caller.payloadHash !== "UNSIGNED-PAYLOAD") {
    throw new S3Error("InvalidArgument", "x-amz-content-sha256 cannot be read");
  }
  const md5 = createHash("md5");
  let size = 0;
  let md5Hex = "";

  async function* content(): AsyncGenerator<Buffer> {
    const bytes = bodyOf(request);
    for await (const piece of streaming ? decodeAwsChunked(bytes, caller, trailers) : bytes) {
      size += piece.length;
      if (size > declared) throw new S3Error("IncompleteBody", "The body is longer than declared");
      md5.update(piece);
      sha?.update(piece);
      for (const { digest } of promised.values()) digest.update(piece);
      yield piece;
    }
    if (size !== declared) throw new S3Error("IncompleteBody");
    if (sha && sha.digest("hex") !== caller.payloadHash) throw new S3Error("XAmzContentSHA256Mismatch");
    md5Hex = md5.digest("hex");
    for (const [name, promise] of promised) {
      promise.value ??= trailers.get(name);
      if (promise.value !== promise.digest.base64())
        throw new S3Error("BadDigest", `${name} does not match the body`);
    }
  }

  const checksums = () =>
    Object.fromEntries(
      [...promised].flatMap(([name, { value }]) => (isChecksum(name) && value ? [[name, value]] : [])),
    );
  return { content: content(), result: () => ({ size, md5: md5Hex, checksums: checksums() }) };
}

function declaredSize(request: S3Request, streaming: boolean): number {
  const text = request.header(streaming ? "x-amz-decoded-content-length" : "content-length");
  if (text === undefined) throw new S3Error("MissingContentLength");
  if (!/^\d{1,15}$/.test(text)) throw new S3Error("InvalidArgument", "The declared length is not a number");
  if (Number(text) > largestPut) throw new S3Error("EntityTooLarge");
  return Number(text);
}

/** Node ends an aborted request with ECONNRESET; S3 calls the same thing an incomplete body. */
async function* bodyOf({ raw, proceed }: S3Request): AsyncGenerator<Buffer> {
  proceed();
  try {
    yield* raw as AsyncIterable<Buffer>;
  } catch {
    throw new S3Error("IncompleteBody");
  }
}

interface Promised {
  value: string | undefined;
  readonly digest: Digest;
}

/** Digests given as headers, in a presigned query, or announced to follow as trailers. */
function promisedDigests(request: S3Request): Map<string, Promised> {
  const announced = (request.header("x-amz-trailer") ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase());
  const given = [...Object.keys(request.raw.headers), ...request.query.map(([name]) => name)];
  return new Map(
    digestHeaders([...given, ...announced]).map((name) => [
      name,
      { value: request.amz(name), digest: digestFor(name) },
    ]),
  );
}
