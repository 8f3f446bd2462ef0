import { createHash, randomBytes } from "node:crypto";
import { readBody } from "../http/read-body";
import { checkWrite } from "./conditions";
import { headersToKeep } from "./object-headers";
import type { Part, StoredObject, Upload } from "./object-index";
import type { ObjectStore } from "./object-store";
import { noContent, type Operation, quoted, xmlAnswer } from "./operation";
import { openPayload } from "./payload";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";
import { elements, elementText, readXml } from "./xml";

const smallestPart = 5 * 1024 ** 2;
const longestManifest = 2 * 1024 ** 2;

const uploadOf = (request: S3Request, store: ObjectStore): Upload =>
  store.upload(request.parameter("uploadId") ?? "", request.bucket, request.key);

const createUpload: Operation["run"] = (request, store) => {
  const { bucket, key } = request;
  store.bucket(bucket);
  const id = randomBytes(24).toString("base64url");
  const started = store.now().toISOString();
  store.commit({ do: "begin", upload: { id, bucket, key, headers: headersToKeep(request), started } });
  return xmlAnswer("InitiateMultipartUploadResult", { Bucket: bucket, Key: key, UploadId: id });
};

const uploadPart: Operation["run"] = async (request, store, caller) => {
  const { id: uploadId } = uploadOf(request, store);
  const number = Number(request.parameter("partNumber"));
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw new S3Error("InvalidArgument", "Part number must be an integer between 1 and 10000");
  }
  const payload = openPayload(request, caller);
  const id = await store.blobs.write(payload.content);
  const { size, md5, checksums } = payload.result();
  try {
    uploadOf(request, store);
  } catch (error) {
    // The upload was aborted or completed while this part was on its way.
    void store.blobs.remove([id]);
    throw error;
  }
  const part: Part = { id, size, number, etag: md5, modified: store.now().toISOString() };
  store.commit({ do: "part", uploadId, part });
  return { status: 200, headers: { etag: quoted(md5), ...checksums } };
};

const completeUpload: Operation["run"] = async (request, store, caller) => {
  const body = await readBody(openPayload(request, caller).content, longestManifest);
  const upload = uploadOf(request, store);
  const parts = chosenParts(readXml(body, "CompleteMultipartUpload"), upload);
  const { bucket, key, headers } = upload;
  checkWrite(request, store.bucket(bucket).objects.get(key));
  const object: StoredObject = {
    size: parts.reduce((sum, { size }) => sum + size, 0),
    etag: etagOf(parts),
    modified: store.now().toISOString(),
    headers,
    checksums: {},
    blobs: parts.map(({ id, size }) => ({ id, size })),
  };
  store.commit({ do: "put", bucket, key, object, uploadId: upload.id });
  return xmlAnswer("CompleteMultipartUploadResult", { Bucket: bucket, Key: key, ETag: quoted(object.etag) });
};

function chosenParts(manifest: string, upload: Upload): Part[] {
  const chosen = elements(manifest, "Part").map((xml) => {
    const part = upload.parts.get(Number(elementText(xml, "PartNumber")));
    if (part?.etag !== elementText(xml, "ETag")?.replaceAll('"', "") || !part)
      throw new S3Error("InvalidPart");
    return part;
  });
  if (chosen.length === 0) throw new S3Error("MalformedXML");
  for (const [index, part] of chosen.entries()) {
    const next = chosen[index + 1];
    if (next && next.number <= part.number) throw new S3Error("InvalidPartOrder");
    if (next && part.size < smallestPart) throw new S3Error("EntityTooSmall");
  }
  return chosen;
}

function etagOf(parts: readonly Part[]): string {
  const hash = createHash("md5");
  for (const { etag } of parts) hash.update(etag, "hex");
  return `${hash.digest("hex")}-${parts.length}`;
}

const abortUpload: Operation["run"] = (request, store) => {
  store.commit({ do: "abort", uploadId: uploadOf(request, store).id });
  return noContent;
};

const listParts: Operation["run"] = (request, store) => {
  const upload = uploadOf(request, store);
  const after = Number(request.parameter("part-number-marker") ?? 0);
  const limit = Math.min(Number(request.parameter("max-parts") ?? 1_000) || 1_000, 1_000);
  const rest = [...upload.parts.values()]
    .filter(({ number }) => number > after)
    .sort((a, b) => a.number - b.number);
  const page = rest.slice(0, limit);
  return xmlAnswer("ListPartsResult", {
    Bucket: upload.bucket,
    Key: upload.key,
    UploadId: upload.id,
    PartNumberMarker: after,
    NextPartNumberMarker: page.at(-1)?.number,
    MaxParts: limit,
    IsTruncated: rest.length > page.length,
    Part: page.map(({ number, etag, size, modified }) => ({
      PartNumber: number,
      LastModified: modified,
      ETag: quoted(etag),
      Size: size,
    })),
  });
};

const listUploads: Operation["run"] = (request, store) => {
  store.bucket(request.bucket);
  const prefix = request.parameter("prefix") ?? "";
  const open = [...store.uploads()].filter(
    ({ bucket, key }) => bucket === request.bucket && key.startsWith(prefix),
  );
  return xmlAnswer("ListMultipartUploadsResult", {
    Bucket: request.bucket,
    Prefix: prefix,
    IsTruncated: false,
    Upload: open.map(({ key, id, started }) => ({ Key: key, UploadId: id, Initiated: started })),
  });
};

export const multipartOperations: readonly Operation[] = [
  { method: "GET", target: "bucket", marker: "uploads", parameters: ["prefix"], run: listUploads },
  { method: "POST", target: "object", marker: "uploads", run: createUpload },
  { method: "PUT", target: "object", marker: "uploadId", parameters: ["partNumber"], run: uploadPart },
  { method: "POST", target: "object", marker: "uploadId", run: completeUpload },
  { method: "DELETE", target: "object", marker: "uploadId", run: abortUpload },
  {
    method: "GET",
    target: "object",
    marker: "uploadId",
    parameters: ["part-number-marker", "max-parts"],
    run: listParts,
  },
];
