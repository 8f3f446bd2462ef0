import AwsS3, { type AwsBody } from "@uppy/aws-s3";
import Uppy, { type Meta, type UppyFile } from "@uppy/core";
import type { Sending } from "./sending";

type SentFile = UppyFile<Meta, AwsBody>;

const parallelRequests = 3;
/** About five minutes without an answer, longer with every try, before a person is asked. */
const retryDelays = [500, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000, 60_000];
const silent = { debug() {}, warn() {}, error() {} };

/** Uppy against our own routes: three parts at a time, each a slice, so that no file is ever read as a whole. */
export function s3Uppy(sendingOf: (data: unknown) => Sending): Uppy<Meta, AwsBody> {
  return new Uppy<Meta, AwsBody>({ logger: silent }).use(AwsS3<Meta, AwsBody>, {
    limit: parallelRequests,
    retryDelays,
    getChunkSize: (data) => sendingOf(data).partSize ?? data.size,
    shouldUseMultipart: (file) => sendingOf(file.data).partSize !== null,
    getUploadParameters: (file) => {
      const { piece, contentType } = sendingOf(file.data);
      return { method: "PUT", url: piece ?? "", headers: { "content-type": contentType } };
    },
    createMultipartUpload: (file) => placeOf(sendingOf(file.data)),
    listParts: (file, { signal }) => sendingOf(file.data).arrivedParts(signal),
    signPart: async (file, { partNumber, signal }) => ({
      method: "PUT",
      url: await sendingOf(file.data).addressOf(partNumber, signal),
    }),
    // Putting together and giving up are the server's business, asked for when Uppy has done its part.
    completeMultipartUpload: () => ({}),
    abortMultipartUpload: () => {},
  });
}

const placeOf = ({ uploadId }: Sending) => ({ uploadId, key: uploadId });

/** The state of a file that was begun already: Uppy then asks which parts are there before it sends any. */
export const begunState = (sending: Sending): Partial<SentFile> => ({
  isPaused: false,
  ...{ s3Multipart: placeOf(sending) },
});
