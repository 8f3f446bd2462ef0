import { headers } from "next/headers";

/** The number this answer's scripts are allowed by; none on remembered pages, whose scripts are allowed by hash. */
export const pageNonce = async (): Promise<string | undefined> =>
  (await headers()).get("x-nonce") ?? undefined;
