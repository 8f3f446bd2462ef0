import { Pace } from "./pace";
import type { UploadItem } from "./upload-item";
import * as api from "./uploads-api";

type Place = Pick<api.Begun, "uploadId" | "contentType" | "partSize"> & { piece: string | null };

/** A file that the server has made room for, and where its parts go. */
export class Sending {
  readonly pace = new Pace();
  drawnAt = 0;
  readonly uploadId: string;
  /** The address is signed for it. */
  readonly contentType: string;
  /** Null: one piece, which goes to `piece`. */
  readonly partSize: number | null;
  readonly piece: string | null;
  readonly #addresses: Map<number, string>;

  private constructor(
    readonly key: string,
    { uploadId, contentType, partSize, piece }: Place,
    parts: api.SignedPart[],
    readonly arrivedBytes: number,
  ) {
    this.uploadId = uploadId;
    this.contentType = contentType;
    this.partSize = partSize;
    this.piece = piece;
    this.#addresses = new Map(parts.map(({ number, url }) => [number, url]));
  }

  /** Begun now; or before the page was loaded anew, if that is still open: then some of it has arrived. */
  static async of({ key, uploadId, ...file }: UploadItem, contentType: string): Promise<Sending> {
    const known = uploadId ? await api.readUpload(uploadId) : null;
    if (uploadId && known?.status === "open") {
      const arrived = known.parts.reduce((sum, { byteSize }) => sum + byteSize, 0);
      return new Sending(key, { ...known, uploadId, piece: null }, [], arrived);
    }
    const { purpose, name, size } = file;
    const { parts, url, ...place } = await api.beginUpload({
      purpose,
      fileName: name,
      contentType,
      byteSize: size,
    });
    return new Sending(key, { ...place, piece: url ?? null }, parts ?? [], 0);
  }

  async arrivedParts(signal?: AbortSignal) {
    const { parts } = await api.readUpload(this.uploadId, signal);
    return parts.map(({ number, byteSize, etag }) => ({ PartNumber: number, Size: byteSize, ETag: etag }));
  }

  /** Each address is used once: whoever comes again for a part comes because its address did not work. */
  async addressOf(number: number, signal?: AbortSignal): Promise<string> {
    const known =
      this.#addresses.get(number) ?? (await api.signParts(this.uploadId, [number], signal))[0]?.url;
    if (!known) throw new Error(`Part ${number} has no address`);
    this.#addresses.delete(number);
    return known;
  }
}
