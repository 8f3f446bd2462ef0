import type { Uploader } from "@/lib/media/uploads/begin-upload";
import { aCreator, aUser } from "./factories";
import { openStorage } from "./storage";

/** A storage of one's own, and all that speaks to it: it takes its address when it is loaded. */
export async function openUploadWorld(prepare?: (address: string) => Promise<unknown>) {
  const storage = await openStorage();
  await prepare?.(storage.address);
  const modules = {
    ...(await import("@/lib/media/uploads/begin-upload")),
    ...(await import("@/lib/media/uploads/sign-parts")),
    ...(await import("@/lib/media/uploads/list-parts")),
    ...(await import("@/lib/media/uploads/finish-upload")),
    ...(await import("@/lib/media/uploads/abort-upload")),
    ...(await import("@/lib/media/uploads/expire-uploads")),
    ...(await import("@/lib/media/uploads/remove-orphans")),
    ...(await import("@/lib/media/process/process-medium")),
    ...(await import("@/lib/media/process/make-renditions")),
    ...(await import("@/lib/media/settle-media")),
    ...(await import("@/lib/media/private-files")),
    ...(await import("@/lib/media/signed-address")),
  };

  /** As a browser does it: one PUT of exactly what was announced. */
  const send = (url: string, bytes: Uint8Array, contentType?: string) =>
    fetch(url, {
      method: "PUT",
      body: bytes as BodyInit,
      ...(contentType && { headers: { "content-type": contentType } }),
    });

  async function sent(user: Uploader, bytes: Uint8Array, contentType: string, fileName = "file") {
    const announced = { purpose: "library" as const, fileName, contentType, byteSize: bytes.length };
    const { uploadId, url = "" } = await modules.beginUpload(user, announced);
    await send(url, bytes, contentType);
    return uploadId;
  }

  return {
    ...modules,
    storage,
    send,
    sent,
    uploaded: async (user: Uploader, bytes: Uint8Array, contentType: string, fileName?: string) =>
      modules.finishUpload(user, await sent(user, bytes, contentType, fileName)),
    bytesAt: async (key: string) => Buffer.concat(await modules.openObject(key).toArray()),
  };
}

export type UploadWorld = Awaited<ReturnType<typeof openUploadWorld>>;

export async function anUploader(): Promise<Uploader & { creator: { id: string } }> {
  const { id } = await aUser({ role: "creator" });
  const creator = await aCreator({ userId: id });
  return { id, role: "creator", creator: { id: creator.id } };
}
