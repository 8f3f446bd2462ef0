import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";

const kept = ["cache-control", "content-disposition", "content-language", "expires"] as const;
const overridable = [...kept, "content-encoding", "content-type"] as const;

export const overrideParameters = overridable.map((name) => `response-${name}`);

/** What is stored beside an object's bytes and sent back with them. */
export function headersToKeep(request: S3Request): Record<string, string> {
  const acl = request.amz("x-amz-acl");
  if (acl && acl !== "private" && acl !== "bucket-owner-full-control") {
    throw new S3Error("AccessControlListNotSupported");
  }
  const encodings = (request.header("content-encoding") ?? "").split(",").map((name) => name.trim());
  const encoding = encodings.filter((name) => name !== "" && name !== "aws-chunked").join(", ");
  const meta = [...Object.keys(request.raw.headers), ...request.query.map(([name]) => name)].filter((name) =>
    /^x-amz-meta-./.test(name),
  );
  return Object.fromEntries(
    [
      ["content-type", request.header("content-type") ?? "application/octet-stream"],
      ["content-encoding", encoding],
      ...[...kept, ...meta].map((name) => [name, sendable(request.amz(name) ?? "")]),
    ].filter(([, value]) => value !== ""),
  );
}

/** What a signed GET asks to be sent instead. */
export function overrides(request: S3Request): Record<string, string> {
  return Object.fromEntries(
    overridable.flatMap((name) => {
      const value = request.parameter(`response-${name}`);
      return value === undefined ? [] : [[name, sendable(value)]];
    }),
  );
}

/** Values out of a query may hold what no header can. */
function sendable(value: string): string {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new S3Error("InvalidArgument", "A header value cannot be sent");
  return value;
}
