import { NextResponse } from "next/server";
import type { Served } from "@/lib/media/serve-part";
import { signedSeconds } from "@/lib/media/signed-address";

/** Shorter than the addresses in it live: whoever is sent there has ten minutes left to begin. */
const keptSeconds = signedSeconds - 10 * 60;

/** What somebody may have of a medium, or the address in the storage that opens it to them for an hour. */
export function lend(served: Served, isPublic: boolean): Response {
  const headers = {
    "cache-control": `${isPublic ? "public" : "private"}, max-age=${keptSeconds}`,
    // Whoever signs out, or in as somebody else, is judged anew.
    vary: "cookie",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
  };
  if ("address" in served) return NextResponse.redirect(served.address, { status: 302, headers });
  return new Response(served.text, { headers: { ...headers, "content-type": served.contentType } });
}
