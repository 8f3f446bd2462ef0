import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";
import { type Scope, sameSignature, sign, signingKey, stringToSign } from "./sigv4";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Who asked, and what is still to be checked while the body streams in. */
export type Caller = { readonly anonymous: true } | SignedCaller;

export interface SignedCaller {
  readonly anonymous: false;
  readonly payloadHash: string;
  readonly signature: string;
  readonly key: Buffer;
  readonly time: string;
  readonly scope: Scope;
}

interface Claim {
  readonly credential: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly time: string;
  readonly payloadHash: string;
}

const skewMs = 15 * 60_000;
const longestExpirySeconds = 7 * 86_400;

export function authenticate(request: S3Request, credentials: Credentials, sandboxNow: Date): Caller {
  const authorization = request.header("authorization");
  const presigned = request.query.some(([name]) => name.startsWith("X-Amz-"));
  if (authorization === undefined && !presigned) return { anonymous: true };
  if (authorization !== undefined && presigned) {
    throw new S3Error("InvalidArgument", "Only one auth mechanism allowed");
  }
  const claim = authorization === undefined ? queryClaim(request) : headerClaim(request, authorization);
  const caller = verify(request, claim, credentials);
  if (presigned) checkExpiry(request, claim.time, sandboxNow);
  else checkSkew(claim.time, sandboxNow);
  return caller;
}

function headerClaim(request: S3Request, authorization: string): Claim {
  const [, credential, signedHeaders, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? [];
  const payloadHash = request.header("x-amz-content-sha256");
  if (!credential || !signedHeaders || !signature) throw new S3Error("AuthorizationHeaderMalformed");
  if (!payloadHash) throw new S3Error("InvalidRequest", "x-amz-content-sha256 is required");
  const time = request.header("x-amz-date") ?? "";
  return { credential, signedHeaders: signedHeaders.split(";"), signature, time, payloadHash };
}

function queryClaim(request: S3Request): Claim {
  const required = (name: string) => {
    const value = request.parameter(name);
    if (!value) throw new S3Error("AuthorizationQueryParametersError", `${name} is required`);
    return value;
  };
  if (required("X-Amz-Algorithm") !== "AWS4-HMAC-SHA256") {
    throw new S3Error("AuthorizationQueryParametersError", "X-Amz-Algorithm must be AWS4-HMAC-SHA256");
  }
  return {
    credential: required("X-Amz-Credential"),
    signedHeaders: required("X-Amz-SignedHeaders").split(";"),
    signature: required("X-Amz-Signature"),
    time: required("X-Amz-Date"),
    payloadHash:
      request.parameter("X-Amz-Content-Sha256") ??
      request.header("x-amz-content-sha256") ??
      "UNSIGNED-PAYLOAD",
  };
}

function verify(request: S3Request, claim: Claim, credentials: Credentials): SignedCaller {
  const [, accessKeyId, date = "", region = ""] =
    /^([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request$/.exec(claim.credential) ?? [];
  if (!accessKeyId || !claim.time.startsWith(date)) throw new S3Error("AuthorizationHeaderMalformed");
  if (accessKeyId !== credentials.accessKeyId) throw new S3Error("InvalidAccessKeyId");

  const signed = new Set(claim.signedHeaders);
  const mustBeSigned = [
    "host",
    ...Object.keys(request.raw.headers).filter((name) => /^x-amz-(?!content-sha256)/.test(name)),
  ];
  if (!mustBeSigned.every((name) => signed.has(name))) {
    throw new S3Error("AccessDenied", "There were headers present in the request which were not signed");
  }
  const scope = { date, region };
  const key = signingKey(credentials.secretAccessKey, scope);
  const text = stringToSign(request, claim.signedHeaders, claim.payloadHash, claim.time, scope);
  if (!sameSignature(sign(key, text), claim.signature)) throw new S3Error("SignatureDoesNotMatch");
  const { payloadHash, signature, time } = claim;
  return { anonymous: false, payloadHash, signature, key, time, scope };
}

/** Links live by the sandbox's clock: moving it makes them expire. */
function checkExpiry(request: S3Request, time: string, sandboxNow: Date): void {
  const seconds = Number(request.parameter("X-Amz-Expires"));
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestExpirySeconds) {
    throw new S3Error("AuthorizationQueryParametersError", "X-Amz-Expires is between 1 and 604800 seconds");
  }
  const signedAt = instant(time);
  if (sandboxNow.getTime() > signedAt + seconds * 1_000)
    throw new S3Error("AccessDenied", "Request has expired");
  if (sandboxNow.getTime() < signedAt - skewMs) throw new S3Error("AccessDenied", "Request is not yet valid");
}

/** SDK clients sign with the real time, and ours with the moved one: either is accepted. */
function checkSkew(time: string, sandboxNow: Date): void {
  const signedAt = instant(time);
  const distances = [Date.now(), sandboxNow.getTime()].map((now) => Math.abs(now - signedAt));
  if (Math.min(...distances) > skewMs) throw new S3Error("RequestTimeTooSkewed");
}

function instant(time: string): number {
  const iso = time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  const ms = iso === time ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(ms)) throw new S3Error("AccessDenied", "The signing time cannot be read");
  return ms;
}
