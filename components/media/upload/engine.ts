import { begunState, s3Uppy } from "./s3-uppy";
import { Sending } from "./sending";
import type { UploadItem } from "./upload-item";
import * as api from "./uploads-api";
import { watchMedia } from "./watch-media";

export type Report = (key: string, change: Partial<UploadItem>) => void;

const drawnEveryMs = 250;
/** What the same file meets again, however often it is tried: not theirs to do, too large, not right. */
const refusals = [403, 413, 422];
const finishDelaysMs = [1_000, 3_000, 10_000, 30_000];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Takes files from the queue to the storage, and tells the queue how far they are. */
export class Engine {
  readonly #report: Report;
  /** By the file itself, which is what Uppy hands to everybody it asks. */
  readonly #sendings = new Map<unknown, Sending>();
  /** Paused by a person, perhaps before they had begun. */
  readonly #held = new Set<string>();
  readonly #uppy = s3Uppy((data) => this.#of(data));
  readonly #watch = watchMedia((media) => {
    const sending = [...this.#sendings.values()].find(({ uploadId }) => uploadId === media.id);
    const state = media.status === "pending" ? "processing" : media.status;
    if (sending) this.#report(sending.key, { state, reason: media.fault, media });
  });

  constructor(report: Report) {
    this.#report = report;
    const known = (file: { data?: unknown } | undefined, act: (sending: Sending) => unknown) => {
      // Uppy may still speak of a file that was let go a moment ago.
      const sending = this.#sendings.get(file?.data);
      if (sending) act(sending);
    };
    this.#uppy.on("upload-progress", (file, { bytesUploaded }) =>
      known(file, (sending) => this.#moved(sending, bytesUploaded || 0)),
    );
    this.#uppy.on("upload-success", (file) => known(file, (sending) => this.#finish(sending)));
    this.#uppy.on("upload-error", (file) => known(file, ({ key }) => report(key, unreachable())));
    // A new file makes Uppy try those again that had failed.
    this.#uppy.on("retry-all", (files) => {
      for (const file of files) known(file, ({ key }) => report(key, { state: "uploading", reason: null }));
    });
    addEventListener("offline", () => {
      for (const { key } of this.#sendings.values()) this.#stop(key, "offline");
    });
  }

  /** Answers when the file has arrived, or when it will not. */
  async send(item: UploadItem, file: File, contentType: string): Promise<void> {
    try {
      const sending = await Sending.of(item, contentType);
      this.#sendings.set(file, sending);
      const id = this.#uppy.addFile({
        name: item.name,
        type: sending.contentType,
        data: file,
        // Makes two files of one that is chosen twice.
        meta: { relativePath: sending.uploadId },
      });
      if (sending.partSize) this.#uppy.setFileState(id, begunState(sending));
      const state = this.#held.has(item.key) ? "paused" : "uploading";
      this.#report(item.key, { uploadId: sending.uploadId, sent: sending.arrivedBytes, state });
      if (state === "uploading") await this.#uppy.upload();
    } catch (error) {
      this.#report(item.key, failureOf(error));
    }
  }

  pause(key: string): void {
    this.#held.add(key);
    this.#report(key, { state: "paused", bytesPerSecond: null });
    this.#stop(key, "paused");
  }

  /** After a pause, a fault or a silence of the network. False: it never got as far as to be known here. */
  goOn(key: string): boolean {
    this.#held.delete(key);
    const file = this.#fileOf(key);
    if (!file) return false;
    this.#report(key, { state: "uploading", reason: null });
    if (file.progress.uploadComplete) void this.#finish(this.#of(file.data));
    else if (file.error) void this.#uppy.retryUpload(file.id);
    else if (file.isPaused) this.#uppy.pauseResume(file.id);
    else void this.#uppy.upload();
    return true;
  }

  /** Lets go of a file; what has not arrived whole is given up. */
  forget(key: string): void {
    const file = this.#fileOf(key);
    if (!file) return;
    const { uploadId } = this.#of(file.data);
    this.#uppy.removeFile(file.id);
    this.#sendings.delete(file.data);
    if (!file.progress.uploadComplete) api.abortUpload(uploadId).catch(() => {});
  }

  #moved(sending: Sending, sent: number): void {
    const at = performance.now();
    if (at - sending.drawnAt < drawnEveryMs) return;
    sending.drawnAt = at;
    sending.pace.note(at, sent);
    this.#report(sending.key, { sent, bytesPerSecond: sending.pace.bytesPerSecond() });
  }

  #stop(key: string, state: "paused" | "offline"): void {
    const file = this.#fileOf(key);
    if (!file || file.isPaused || file.error || file.progress.uploadComplete) return;
    this.#of(file.data).pace.forget();
    this.#uppy.pauseResume(file.id);
    this.#report(key, { state, bytesPerSecond: null });
  }

  /** All bytes are there; what is missing is the server's word about them. */
  async #finish({ key, uploadId }: Sending): Promise<void> {
    this.#report(key, { state: "finishing", bytesPerSecond: null });
    for (const delay of [...finishDelaysMs, null]) {
      try {
        await api.finishUpload(uploadId);
        this.#report(key, { state: "processing" });
        return this.#watch.add(uploadId);
      } catch (error) {
        const failure = failureOf(error);
        if (failure.state === "refused" || delay === null) return this.#report(key, failure);
        await pause(delay);
      }
    }
  }

  #of(data: unknown): Sending {
    const sending = this.#sendings.get(data);
    if (!sending) throw new Error("This file was never begun");
    return sending;
  }

  #fileOf(key: string) {
    return this.#uppy.getFiles().find(({ data }) => this.#sendings.get(data)?.key === key);
  }
}

/** Whoever is offline waits for the network; else a person is asked whether to try again. */
const unreachable = (): Pick<UploadItem, "state" | "reason"> => ({
  state: navigator.onLine ? "failed" : "offline",
  reason: "network",
});

/** What the server says no to stays refused; everything else may work another time. */
function failureOf(error: unknown): Pick<UploadItem, "state" | "reason"> {
  if (!(error instanceof api.Refused)) return unreachable();
  return { state: refusals.includes(error.status) ? "refused" : "failed", reason: error.reason };
}
