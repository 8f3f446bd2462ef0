import { readBody } from "../http/read-body";
import { listPage } from "./list-page";
import { noContent, type Operation, quoted, xmlAnswer } from "./operation";
import { openPayload } from "./payload";
import { S3Error } from "./s3-error";
import type { S3Request } from "./s3-request";
import { elements, elementText, readXml } from "./xml";

const longestManifest = 2 * 1024 ** 2;

const listBuckets: Operation["run"] = (_request, store) =>
  xmlAnswer("ListAllMyBucketsResult", {
    Owner: { ID: "sandbox" },
    Buckets: {
      Bucket: Array.from(store.buckets(), ([name, { created }]) => ({ Name: name, CreationDate: created })),
    },
  });

const createBucket: Operation["run"] = ({ bucket }, store) => {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new S3Error("InvalidBucketName");
  if (store.buckets().has(bucket)) throw new S3Error("BucketAlreadyOwnedByYou");
  store.commit({ do: "add-bucket", bucket, at: store.now().toISOString() });
  return { status: 200, headers: { location: `/${bucket}` } };
};

const headBucket: Operation["run"] = ({ bucket }, store) => {
  store.bucket(bucket);
  return { status: 200 };
};

const deleteBucket: Operation["run"] = ({ bucket }, store) => {
  if (store.bucket(bucket).keys.size > 0) throw new S3Error("BucketNotEmpty");
  store.commit({ do: "drop-bucket", bucket, at: store.now().toISOString() });
  return noContent;
};

const bucketLocation: Operation["run"] = ({ bucket }, store) => {
  store.bucket(bucket);
  return xmlAnswer("LocationConstraint", {});
};

const listObjects: Operation["run"] = (request, store) => {
  if (request.parameter("list-type") !== "2")
    throw new S3Error("NotImplemented", "Only ListObjectsV2 is here");
  const { keys: sorted, objects } = store.bucket(request.bucket);
  const [prefix, delimiter, startAfter] = ["prefix", "delimiter", "start-after"].map(
    (name) => request.parameter(name) ?? "",
  ) as [string, string, string];
  const token = request.parameter("continuation-token");
  const maxKeys = readMaxKeys(request);
  const { keys, prefixes, next } = listPage(sorted, {
    prefix,
    delimiter,
    maxKeys,
    startAfter,
    token: token === undefined ? undefined : readToken(token),
  });
  const name = request.parameter("encoding-type") === "url" ? encodeKey : (key: string) => key;
  return xmlAnswer("ListBucketResult", {
    Name: request.bucket,
    Prefix: name(prefix),
    Delimiter: delimiter ? name(delimiter) : undefined,
    StartAfter: startAfter ? name(startAfter) : undefined,
    EncodingType: request.parameter("encoding-type"),
    MaxKeys: maxKeys,
    KeyCount: keys.length + prefixes.length,
    IsTruncated: next !== undefined,
    ContinuationToken: token,
    NextContinuationToken: next === undefined ? undefined : Buffer.from(next).toString("base64url"),
    Contents: keys.map((key) => {
      const object = objects.get(key);
      return {
        Key: name(key),
        LastModified: object?.modified,
        ETag: quoted(object?.etag ?? ""),
        Size: object?.size,
        StorageClass: "STANDARD",
      };
    }),
    CommonPrefixes: prefixes.map((common) => ({ Prefix: name(common) })),
  });
};

function readMaxKeys(request: S3Request): number {
  const text = request.parameter("max-keys") ?? "1000";
  if (!/^\d{1,9}$/.test(text)) throw new S3Error("InvalidArgument", "max-keys is not a number");
  return Math.min(Number(text), 1_000);
}

function readToken(token: string): string {
  const text = Buffer.from(token, "base64url").toString("utf8");
  if (!/^[kp]/.test(text))
    throw new S3Error("InvalidArgument", "The continuation token provided is incorrect");
  return text;
}

const encodeKey = (key: string) => encodeURIComponent(key).replaceAll("%2F", "/");

const deleteObjects: Operation["run"] = async (request, store, caller) => {
  const body = await readBody(openPayload(request, caller).content, longestManifest);
  const manifest = readXml(body, "Delete");
  const { objects } = store.bucket(request.bucket);
  const keys = elements(manifest, "Object").map((xml) => elementText(xml, "Key") ?? "");
  if (keys.length === 0 || keys.length > 1_000 || keys.includes("")) throw new S3Error("MalformedXML");
  for (const key of keys) {
    if (objects.has(key)) store.commit({ do: "delete", bucket: request.bucket, key });
  }
  const quiet = elementText(manifest, "Quiet") === "true";
  return xmlAnswer("DeleteResult", { Deleted: quiet ? undefined : keys.map((Key) => ({ Key })) });
};

export const bucketOperations: readonly Operation[] = [
  { method: "GET", target: "service", run: listBuckets },
  { method: "PUT", target: "bucket", run: createBucket },
  { method: "HEAD", target: "bucket", run: headBucket },
  { method: "DELETE", target: "bucket", run: deleteBucket },
  { method: "GET", target: "bucket", marker: "location", run: bucketLocation },
  {
    method: "GET",
    target: "bucket",
    marker: "list-type",
    parameters: [
      "prefix",
      "delimiter",
      "max-keys",
      "start-after",
      "continuation-token",
      "encoding-type",
      "fetch-owner",
    ],
    run: listObjects,
  },
  { method: "POST", target: "bucket", marker: "delete", run: deleteObjects },
];
