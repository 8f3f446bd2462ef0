const megabyte = 1024 * 1024;
/** Up to here a file goes in one piece, above in parts of at least this. */
const pieceBytes = 8 * megabyte;
/** What S3 allows. */
const mostParts = 10_000;

/** Null: one piece. */
export function partSizeOf(byteSize: number): number | null {
  if (byteSize <= pieceBytes) return null;
  const least = Math.ceil(byteSize / mostParts / megabyte) * megabyte;
  return Math.max(pieceBytes, least);
}

type Cut = { byteSize: number; partSize: number };

export const partCount = ({ byteSize, partSize }: Cut): number => Math.ceil(byteSize / partSize);

/** All are of one size; the last has what is left. */
export const partBytes = (cut: Cut, number: number): number =>
  number === partCount(cut) ? cut.byteSize - (number - 1) * cut.partSize : cut.partSize;
