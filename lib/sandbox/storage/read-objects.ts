import type { Answer } from "../http/answer";
import { judgeRead } from "./conditions";
import { overrideParameters, overrides } from "./object-headers";
import type { ObjectStore } from "./object-store";
import { type Operation, quoted } from "./operation";
import { readRange } from "./range";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";

const forEverybody = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "cross-origin",
};

/** Under public/ every object has a name of its own for every content, so it may be kept for ever. */
const forEver = "public, max-age=31536000, immutable";

function read(request: S3Request, store: ObjectStore, own: Record<string, string>): Answer {
  const object = store.object(request.bucket, request.key);
  const headers = {
    "accept-ranges": "bytes",
    etag: quoted(object.etag),
    "last-modified": new Date(object.modified).toUTCString(),
    ...own,
  };
  if (judgeRead(request, object) === "not-modified") return { status: 304, headers };

  const ifRange = request.header("if-range");
  const wanted =
    ifRange === undefined || ifRange === quoted(object.etag) ? request.header("range") : undefined;
  const range = readRange(wanted, object.size);
  const { start, end } = range ?? { start: 0, end: object.size - 1 };
  return {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      ...(range ? { "content-range": `bytes ${start}-${end}/${object.size}` } : {}),
      ...(!range && request.amz("x-amz-checksum-mode") === "ENABLED" ? object.checksums : {}),
      "content-length": end - start + 1,
    },
    ...(request.method === "HEAD" ? {} : { body: store.blobs.read(object.blobs, start, end) }),
  };
}

const readSigned = (request: S3Request, store: ObjectStore) =>
  read(request, store, { ...store.object(request.bucket, request.key).headers, ...overrides(request) });

function readPublic(request: S3Request, store: ObjectStore): Answer {
  if (request.query.some(([name]) => name.startsWith("response-"))) {
    throw new S3Error(
      "InvalidRequest",
      "Request specific response headers cannot be used for anonymous requests",
    );
  }
  const stored = store.object(request.bucket, request.key).headers;
  return read(request, store, { "cache-control": forEver, ...stored, ...forEverybody });
}

const parameters = overrideParameters;

export const readOperations: readonly Operation[] = [
  { method: "GET", target: "object", parameters, run: readSigned, runPublic: readPublic },
  { method: "HEAD", target: "object", parameters, run: readSigned, runPublic: readPublic },
];
