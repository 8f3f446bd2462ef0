import { Readable } from "node:stream";
import type { Delivery } from "@/lib/delivery/redeem-download";
import { contentDisposition } from "@/lib/media/content-disposition";
import { leaveTo } from "./respond";

/** A file from where it lies, or an archive of several while it is made: whoever gets less than its length knows. */
export const handOver = (delivery: Delivery): Response =>
  delivery.kind === "file"
    ? leaveTo(delivery.address)
    : new Response(Readable.toWeb(delivery.stream) as ReadableStream, {
        headers: {
          "content-type": "application/zip",
          "content-length": String(delivery.byteSize),
          "content-disposition": contentDisposition("attachment", delivery.name),
          "accept-ranges": "none",
          "cache-control": "private, no-store",
          "referrer-policy": "no-referrer",
        },
      });
