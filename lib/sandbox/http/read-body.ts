import { HttpError } from "./http-error";

/** For small bodies only (forms, JSON, S3's XML); whatever may be large is streamed instead. */
export async function readBody(source: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) throw new HttpError(413, "too_large", `The body is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
