import type { Blob } from "./blobs";
import { SortedKeys } from "./sorted-keys";

export interface StoredObject {
  readonly size: number;
  readonly etag: string;
  readonly modified: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly checksums: Readonly<Record<string, string>>;
  readonly blobs: readonly Blob[];
}

export interface Part extends Blob {
  readonly number: number;
  readonly etag: string;
  readonly modified: string;
}

export interface Upload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly started: string;
  readonly parts: Map<number, Part>;
}

/** All that ever happens to the storage; replaying these gives the index back. */
export type Change =
  | { do: "add-bucket" | "drop-bucket"; bucket: string; at: string }
  | { do: "put"; bucket: string; key: string; object: StoredObject; uploadId?: string }
  | { do: "delete"; bucket: string; key: string }
  | { do: "begin"; upload: Omit<Upload, "parts"> }
  | { do: "part"; uploadId: string; part: Part }
  | { do: "abort"; uploadId: string };

export interface Bucket {
  readonly created: string;
  readonly keys: SortedKeys;
  readonly objects: Map<string, StoredObject>;
}

export class ObjectIndex {
  readonly buckets = new Map<string, Bucket>();
  readonly uploads = new Map<string, Upload>();

  /** Returns the blobs that nothing mentions any more. */
  apply(change: Change): string[] {
    switch (change.do) {
      case "add-bucket":
        this.buckets.set(change.bucket, { created: change.at, keys: new SortedKeys(), objects: new Map() });
        return [];
      case "drop-bucket":
        this.buckets.delete(change.bucket);
        return [];
      case "put": {
        const used = new Set(change.object.blobs.map(({ id }) => id));
        const freed = [...this.#closeUpload(change.uploadId), ...this.#blobsOf(change.bucket, change.key)];
        this.buckets.get(change.bucket)?.objects.set(change.key, change.object);
        this.buckets.get(change.bucket)?.keys.add(change.key);
        return freed.filter((id) => !used.has(id));
      }
      case "delete": {
        const freed = this.#blobsOf(change.bucket, change.key);
        this.buckets.get(change.bucket)?.objects.delete(change.key);
        this.buckets.get(change.bucket)?.keys.remove(change.key);
        return freed;
      }
      case "begin":
        this.uploads.set(change.upload.id, { ...change.upload, parts: new Map() });
        return [];
      case "part": {
        const parts = this.uploads.get(change.uploadId)?.parts;
        const before = parts?.get(change.part.number);
        parts?.set(change.part.number, change.part);
        return before ? [before.id] : [];
      }
      case "abort":
        return this.#closeUpload(change.uploadId);
    }
  }

  /** The shortest history that leads to the same index. */
  *changes(): Generator<Change> {
    for (const [bucket, { created, objects }] of this.buckets) {
      yield { do: "add-bucket", bucket, at: created };
      for (const [key, object] of objects) yield { do: "put", bucket, key, object };
    }
    for (const { parts, ...upload } of this.uploads.values()) {
      yield { do: "begin", upload };
      for (const part of parts.values()) yield { do: "part", uploadId: upload.id, part };
    }
  }

  blobIds(): Set<string> {
    const objects = [...this.buckets.values()].flatMap((bucket) => [...bucket.objects.values()]);
    const parts = [...this.uploads.values()].flatMap((upload) => [...upload.parts.values()]);
    return new Set([...objects.flatMap(({ blobs }) => blobs), ...parts].map(({ id }) => id));
  }

  #blobsOf(bucket: string, key: string): string[] {
    return (
      this.buckets
        .get(bucket)
        ?.objects.get(key)
        ?.blobs.map(({ id }) => id) ?? []
    );
  }

  #closeUpload(uploadId: string | undefined): string[] {
    const upload = uploadId === undefined ? undefined : this.uploads.get(uploadId);
    if (upload) this.uploads.delete(upload.id);
    return upload ? [...upload.parts.values()].map(({ id }) => id) : [];
  }
}
