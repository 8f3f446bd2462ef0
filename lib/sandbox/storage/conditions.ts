import type { StoredObject } from "./object-index";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";

export type ReadVerdict = "send" | "not-modified";

const names = (list: string, etag: string) =>
  list.split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "").replaceAll('"', "")));

/** In the order RFC 9110 §13.2.2 asks for. Dates count whole seconds, as HTTP writes them. */
export function judgeRead(request: S3Request, { etag, modified }: StoredObject): ReadVerdict {
  const ifMatch = request.header("if-match");
  const ifNoneMatch = request.header("if-none-match");
  const second = Math.floor(Date.parse(modified) / 1_000) * 1_000;
  const dateOf = (header: string) => Date.parse(request.header(header) ?? "");
  if (ifMatch !== undefined) {
    if (!names(ifMatch, etag)) throw new S3Error("PreconditionFailed");
  } else if (second > dateOf("if-unmodified-since")) throw new S3Error("PreconditionFailed");
  if (ifNoneMatch !== undefined) return names(ifNoneMatch, etag) ? "not-modified" : "send";
  return second <= dateOf("if-modified-since") ? "not-modified" : "send";
}

/** Asked before the body is read and again in the same breath as the commit. */
export function checkWrite(request: S3Request, existing: StoredObject | undefined): void {
  const ifMatch = request.header("if-match");
  const ifNoneMatch = request.header("if-none-match");
  if (ifNoneMatch !== undefined && ifNoneMatch !== "*") {
    throw new S3Error("NotImplemented", "A write takes If-None-Match: * only");
  }
  if (ifNoneMatch === "*" && existing) throw new S3Error("PreconditionFailed");
  if (ifMatch === undefined) return;
  if (!existing) throw new S3Error("NoSuchKey");
  if (!names(ifMatch, existing.etag)) throw new S3Error("PreconditionFailed");
}

/** What is copied must still be what its copier has seen. */
export function checkSource(request: S3Request, { etag }: StoredObject): void {
  const ifMatch = request.amz("x-amz-copy-source-if-match");
  if (ifMatch !== undefined && !names(ifMatch, etag)) throw new S3Error("PreconditionFailed");
  for (const other of ["if-none-match", "if-modified-since", "if-unmodified-since"]) {
    if (request.amz(`x-amz-copy-source-${other}`) !== undefined)
      throw new S3Error("NotImplemented", `The sandbox copies without ${other}`);
  }
}
