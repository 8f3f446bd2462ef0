import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Answer } from "../http/answer";
import { HttpError } from "../http/http-error";
import { httpFaults, serveProvider } from "../http/provider-server";
import type { Provider } from "../provider";
import { authenticate, type Credentials } from "./authenticate";
import { type ObjectStore, openObjectStore } from "./object-store";
import { route } from "./route";
import { S3Error } from "./s3-error";
import { readRequest, type S3Request } from "./s3-request";
import { writeXml } from "./xml";

export interface StorageConfig extends Credentials {
  readonly bucket: string;
}

const cors = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers":
    "ETag, Content-Length, Content-Range, Content-Disposition, Accept-Ranges, Last-Modified, x-amz-request-id",
};

/** S3 over HTTP, as far as one bucket of media needs it. */
export const storage = (config: StorageConfig): Provider => ({
  name: "storage",
  endpoint: "storage",
  faults: httpFaults,

  async start(context) {
    const store = await openObjectStore(
      join(context.dataFolder, "storage"),
      config.bucket,
      context.clock.now,
    );
    const server = await serveProvider(
      {
        endpoint: "storage",
        answer: async (raw, proceed) =>
          withCors(await answer(readRequest(raw, proceed), store, config, context.clock.now())),
        refuse: () => withCors(errorAnswer(new S3Error("SlowDown"), "")),
        failed: (error, raw) => withCors(errorAnswer(asS3Error(error), raw.url?.split("?")[0] ?? "")),
        shownPath,
      },
      context,
    );
    return {
      address: server.address,
      routes: [],
      links: [],
      state: () => ({ bucket: config.bucket, ...totals(store) }),
      reset: () => store.reset(),
      async stop() {
        await server.stop();
        store.close();
      },
    };
  },
});

async function answer(
  request: S3Request,
  store: ObjectStore,
  config: StorageConfig,
  now: Date,
): Promise<Answer> {
  if (request.method === "OPTIONS") return preflight(request.raw);
  const caller = authenticate(request, config, now);
  if (caller.anonymous && !isPublic(request, config.bucket)) throw new S3Error("AccessDenied");
  const operation = route(request);
  if (!caller.anonymous) return operation.run(request, store, caller);
  if (!operation.runPublic) throw new S3Error("AccessDenied");
  return operation.runPublic(request, store);
}

const isPublic = ({ method, bucket, key }: S3Request, ownBucket: string) =>
  ["GET", "HEAD"].includes(method) && bucket === ownBucket && key.startsWith("public/");

function preflight({ headers }: IncomingMessage): Answer {
  if (!headers.origin || !headers["access-control-request-method"]) throw new S3Error("InvalidRequest");
  return {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, HEAD, PUT, POST, DELETE",
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
      "access-control-max-age": "3000",
      vary: "Origin, Access-Control-Request-Headers",
    },
  };
}

const withCors = ({ headers, ...rest }: Answer): Answer => ({
  ...rest,
  headers: { ...headers, ...cors, "x-amz-request-id": randomBytes(8).toString("hex").toUpperCase() },
});

function asS3Error(error: unknown): S3Error {
  if (error instanceof S3Error) return error;
  if (error instanceof HttpError) return new S3Error("EntityTooLarge", error.message);
  console.error("The storage sandbox failed:", error);
  return new S3Error("InternalError");
}

const errorAnswer = ({ status, code, message, headers }: S3Error, resource: string): Answer => ({
  status,
  headers: { "content-type": "application/xml", ...headers },
  body: writeXml("Error", { Code: code, Message: message, Resource: resource }),
});

/** A presigned address is a key to the object until it expires: the journal keeps the lock, not the key. */
function shownPath({ url = "/" }: IncomingMessage): string {
  const [path, query = ""] = url.split("?");
  const shown = query.split("&").filter((pair) => pair && !/^x-amz-/i.test(pair));
  return shown.length > 0 ? `${path}?${shown.join("&")}` : (path ?? "/");
}

function totals(store: ObjectStore) {
  let [objects, bytes] = [0, 0];
  for (const bucket of store.buckets().values()) {
    objects += bucket.objects.size;
    for (const { size } of bucket.objects.values()) bytes += size;
  }
  return { objects, bytes };
}
