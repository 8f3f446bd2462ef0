import { GetObjectCommand } from "@aws-sdk/client-s3";
import type { Fault } from "../fault";
import { placeOf, s3 } from "../s3";
import { headBytes, sniff, tailBytes } from "../sniff";

/** Looks into the file itself: its beginning and its end. One that is gone is of no kind that we know. */
export async function judgeObject(
  key: string,
  { byteSize, contentType }: { byteSize: number; contentType: string },
): Promise<Fault | null> {
  const [head, tail] = await Promise.all([
    bytesOf(key, `bytes=0-${headBytes - 1}`),
    bytesOf(key, `bytes=-${tailBytes}`),
  ]);
  return sniff({ head, tail, byteSize, contentType }).fault ?? null;
}

async function bytesOf(key: string, Range: string): Promise<Buffer> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ ...placeOf(key), Range }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  } catch (error) {
    if ((error as Error).name === "NoSuchKey") return Buffer.alloc(0);
    throw error;
  }
}
