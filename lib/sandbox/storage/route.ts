import { bucketOperations } from "./buckets";
import { multipartOperations } from "./multipart";
import type { Operation } from "./operation";
import { readOperations } from "./read-objects";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";
import { writeOperations } from "./write-objects";

// The unmarked ones come last, because they would match every request of their method.
const operations = [...multipartOperations, ...bucketOperations, ...readOperations, ...writeOperations];

/** A parameter that the operation does not know means another operation: it must not fall through to PUT. */
export function route(request: S3Request): Operation {
  const target = request.key ? "object" : request.bucket ? "bucket" : "service";
  const operation = operations.find(
    ({ method, target: wanted, marker, markerHeader }) =>
      method === request.method &&
      wanted === target &&
      (marker === undefined || request.parameter(marker) !== undefined) &&
      (markerHeader === undefined || request.amz(markerHeader) !== undefined),
  );
  if (!operation) throw new S3Error("MethodNotAllowed");
  const known = new Set(["x-id", operation.marker, ...(operation.parameters ?? [])]);
  const unknown = request.query.find(([name]) => !known.has(name) && !/^x-amz-/i.test(name));
  if (unknown) throw new S3Error("NotImplemented", `The sandbox does not implement ?${unknown[0]} here`);
  return operation;
}
