import type { UploadPurpose } from "@/lib/media/file-kinds";
import type { LibraryItem } from "@/lib/media/library-item";

export type SignedPart = { number: number; url: string };
export type ArrivedPart = { number: number; byteSize: number; etag: string };
export type Begun = {
  uploadId: string;
  contentType: string;
  partSize: number | null;
  parts: SignedPart[] | null;
  url?: string;
};
type Announced = { purpose: UploadPurpose; fileName: string; contentType: string; byteSize: number };

/** The server's refusal, by the word it gives for it. */
export class Refused extends Error {
  override name = "Refused";

  constructor(
    readonly reason: string,
    readonly status: number,
  ) {
    super(reason);
  }
}

async function ask<Answer>(method: string, path: string, body?: object, signal?: AbortSignal) {
  const response = await fetch(`/api${path}`, {
    method,
    signal,
    // Given up is given up, even by somebody who leaves at once.
    keepalive: method === "DELETE",
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer?.data as Answer;
  const { reason, fault } = answer?.error?.details ?? {};
  throw new Refused(reason ?? fault ?? answer?.error?.code ?? "internal", response.status);
}

export const beginUpload = (announced: Announced) => ask<Begun>("POST", "/uploads", announced);

type Known = Pick<Begun, "contentType" | "partSize"> & { status: string; parts: ArrivedPart[] };

export const readUpload = (id: string, signal?: AbortSignal) =>
  ask<Known>("GET", `/uploads/${id}`, undefined, signal);

export const signParts = async (id: string, numbers: number[], signal?: AbortSignal) =>
  (await ask<{ parts: SignedPart[] }>("POST", `/uploads/${id}/parts`, { numbers }, signal)).parts;

export const finishUpload = (id: string) => ask<{ id: string }>("POST", `/uploads/${id}/finish`);

export const abortUpload = (id: string) => ask<unknown>("DELETE", `/uploads/${id}`);

export const readStates = (ids: string[]) => ask<LibraryItem[]>("GET", `/account/media?ids=${ids.join()}`);
