import { invariant } from "@/lib/errors";

/**
 * Stands in for @uppy/companion-client, of which Uppy's plugin for S3 only needs to know the name: our own routes sign
 * the parts. The real one would be a sixth of all that an upload fetches.
 */
export class RequestClient {
  constructor() {
    invariant(false, "no upload of ours goes through Companion");
  }
}
