import { S3Error } from "./s3-error";

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** One range or none: like S3, several ranges or an unreadable header give the whole object. */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.replaceAll(" ", "") ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return undefined;
  if (first !== "" && last !== "" && Number(first) > Number(last)) return undefined;

  const start = first === "" ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (start > end) throw new S3Error("InvalidRange", undefined, { "content-range": `bytes */${size}` });
  return { start, end };
}
