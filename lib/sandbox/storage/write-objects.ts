import { checkSource, checkWrite } from "./conditions";
import { headersToKeep } from "./object-headers";
import type { StoredObject } from "./object-index";
import type { ObjectStore } from "./object-store";
import { noContent, type Operation, quoted, xmlAnswer } from "./operation";
import { openPayload } from "./payload";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";

const existing = (store: ObjectStore, { bucket, key }: S3Request) => store.bucket(bucket).objects.get(key);

/** Checks and commits in one turn: of two racing conditional writes one wins. */
function commit(
  request: S3Request,
  store: ObjectStore,
  object: Omit<StoredObject, "modified">,
): StoredObject {
  const { bucket, key } = request;
  const stored = { ...object, modified: store.now().toISOString() };
  try {
    checkWrite(request, existing(store, request));
  } catch (error) {
    void store.blobs.remove(object.blobs.map(({ id }) => id));
    throw error;
  }
  store.commit({ do: "put", bucket, key, object: stored });
  return stored;
}

const putObject: Operation["run"] = async (request, store, caller) => {
  checkWrite(request, existing(store, request));
  const headers = headersToKeep(request);
  const payload = openPayload(request, caller);
  const id = await store.blobs.write(payload.content);
  const { size, md5, checksums } = payload.result();
  const object = commit(request, store, { size, etag: md5, headers, checksums, blobs: [{ id, size }] });
  return { status: 200, headers: { etag: quoted(object.etag), ...checksums } };
};

const copyObject: Operation["run"] = async (request, store) => {
  const [, bucket = "", key = ""] = /^\/?([^/]+)\/(.+)$/s.exec(copySource(request)) ?? [];
  const source = store.object(bucket, key);
  const replace = request.header("x-amz-metadata-directive") === "REPLACE";
  if (!replace && bucket === request.bucket && key === request.key) {
    throw new S3Error("InvalidRequest", "A copy onto itself must replace the metadata");
  }
  checkSource(request, source);
  checkWrite(request, existing(store, request));
  const blobs = await store.blobs.copy(source.blobs);
  const headers = replace ? headersToKeep(request) : source.headers;
  const copy = commit(request, store, { ...source, headers, blobs });
  return xmlAnswer("CopyObjectResult", { ETag: quoted(copy.etag), LastModified: copy.modified });
};

function copySource(request: S3Request): string {
  const text = request.amz("x-amz-copy-source") ?? "";
  if (text.includes("?")) throw new S3Error("NotImplemented", "The sandbox keeps no versions");
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error("InvalidArgument", "x-amz-copy-source cannot be read");
  }
}

/** S3 answers the same whether or not there was something to delete. */
const deleteObject: Operation["run"] = (request, store) => {
  const { bucket, key } = request;
  const object = existing(store, request);
  if (request.header("if-match") !== undefined) checkWrite(request, object);
  if (object) store.commit({ do: "delete", bucket, key });
  return noContent;
};

export const writeOperations: readonly Operation[] = [
  { method: "PUT", target: "object", markerHeader: "x-amz-copy-source", run: copyObject },
  { method: "PUT", target: "object", run: putObject },
  { method: "DELETE", target: "object", run: deleteObject },
];
