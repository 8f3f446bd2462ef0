/** A ZIP is read from its end: a record of 22 bytes and a comment of at most 65 535. */
export const zipTailBytes = 22 + 65_535;

/**
 * The record must end where the file ends, and the list of entries must end where the record begins:
 * then nothing was put before or behind the archive. Larger archives keep the true numbers elsewhere.
 */
export function isWholeZip(tail: Buffer, byteSize: number): boolean {
  const at = tail.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (at < 0 || at + 22 > tail.length) return false;
  const commentLength = tail.readUInt16LE(at + 20);
  if (at + 22 + commentLength !== tail.length) return false;
  const listSize = tail.readUInt32LE(at + 12);
  const listStart = tail.readUInt32LE(at + 16);
  const isLarge = listStart === 0xffffffff || listSize === 0xffffffff;
  return isLarge || listStart + listSize === byteSize - tail.length + at || hasLargeRecord(tail, at);
}

const hasLargeRecord = (tail: Buffer, at: number) =>
  at >= 20 && tail.toString("latin1", at - 20, at - 16) === "PK\x06\x07";
