import { z } from "zod";
import { hmac, isSameSecret } from "./crypto";
import { AppError } from "./errors";

export const largestPage = 100;
/** Nobody reads the ten-thousandth page, and skipping that many rows costs as much as reading them. */
const lastPage = 10_000;
/** Counting stops here: a query counts at most `countLimit` rows. */
export const countCap = 1000;
export const countLimit = countCap + 1;

const clamped = (fallback: number, max: number) =>
  z.coerce
    .number()
    .catch(fallback)
    .default(fallback)
    .transform((value) => Math.min(Math.max(Math.trunc(value) || 1, 1), max));

/** Reads `?page=…&limit=…`. What makes no sense becomes the nearest thing that does. */
export const pagingInput = z.object({ page: clamped(1, lastPage), limit: clamped(24, largestPage) });

export type Paging = z.output<typeof pagingInput>;

export interface Page<T> {
  items: T[];
  page: number;
  limit: number;
  total: number;
  /** There are more than `total`; people read it as “1000+”. */
  isTotalCapped: boolean;
  hasNext: boolean;
}

export const offsetOf = ({ page, limit }: Paging): number => (page - 1) * limit;

export function pageOf<T>(items: T[], { page, limit }: Paging, counted: number): Page<T> {
  const isTotalCapped = counted > countCap;
  return {
    items,
    page,
    limit,
    total: Math.min(counted, countCap),
    isTotalCapped,
    // Past the cap the count no longer knows, but a full page does.
    hasNext: page * limit < counted || (isTotalCapped && items.length === limit),
  };
}

export const totalLabel = ({ total, isTotalCapped }: Page<unknown>): string =>
  isTotalCapped ? `${total}+` : String(total);

export type Position = readonly (string | number | null)[];

/**
 * Where a list goes on. `list` names the list and whose it is ("payouts of c1"),
 * so that a cursor taken from one cannot be played against another.
 */
export function encodeCursor(list: string, position: Position): string {
  const body = Buffer.from(JSON.stringify(position)).toString("base64url");
  return `${body}.${signature(list, body)}`;
}

export function decodeCursor(list: string, cursor: string): Position {
  const [body = "", given = "", ...more] = cursor.split(".");
  if (more.length > 0 || !isSameSecret(given, signature(list, body))) {
    throw new AppError("invalid", "This cursor does not belong to this list");
  }
  return JSON.parse(Buffer.from(body, "base64url").toString()) as Position;
}

const signature = (list: string, body: string): string => hmac("cursor", `${list}\0${body}`);
