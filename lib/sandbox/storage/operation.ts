import type { Answer } from "../http/answer";
import type { SignedCaller } from "./authenticate";
import type { ObjectStore } from "./object-store";
import type { S3Request } from "./s3-request";
import { writeXml, type XmlTree } from "./xml";

export interface Operation {
  readonly method: string;
  readonly target: "service" | "bucket" | "object";
  /** The query parameter that tells this operation from the others of its method and target. */
  readonly marker?: string;
  /** The header that does. */
  readonly markerHeader?: string;
  readonly parameters?: readonly string[];
  run(request: S3Request, store: ObjectStore, caller: SignedCaller): Answer | Promise<Answer>;
  /** Only what is meant for everybody has this: reading what is published under public/. */
  runPublic?(request: S3Request, store: ObjectStore): Answer | Promise<Answer>;
}

export const xmlAnswer = (root: string, tree: XmlTree): Answer => ({
  status: 200,
  headers: { "content-type": "application/xml" },
  body: writeXml(root, tree),
});

export const noContent: Answer = { status: 204 };

export const quoted = (etag: string): string => `"${etag}"`;
