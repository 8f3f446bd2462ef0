import type { Readable } from "node:stream";
import { GetObjectCommand, HeadObjectCommand, S3ServiceException } from "@aws-sdk/client-s3";
import { AppError, invariant } from "@/lib/errors";
import { storeOf } from "./other-store";
import { placeOf } from "./s3";

export type Place = { bucket: string; key: string };

/** A storage that says nothing for this long is as good as down. */
const patienceMs = 5_000;

/** How many bytes lie there; null: nothing does. A storage that cannot say is `unavailable`. */
export async function storedSize({ bucket, key }: Place): Promise<number | null> {
  try {
    const abortSignal = AbortSignal.timeout(patienceMs);
    const { ContentLength = 0 } = await (await storeOf(bucket)).send(
      new HeadObjectCommand(placeOf(key, bucket)),
      { abortSignal },
    );
    return ContentLength;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null;
    throw new AppError("unavailable", "The files cannot be reached right now.", undefined, { cause: error });
  }
}

/** The bytes as they arrive. Whoever aborts lets go of the connection too. */
export async function openStored({ bucket, key }: Place, abortSignal: AbortSignal) {
  const { Body } = await (await storeOf(bucket)).send(new GetObjectCommand(placeOf(key, bucket)), {
    abortSignal,
  });
  invariant(Body, "an object that was found has a body");
  return Body as Readable;
}
