import type { UploadPurpose } from "@/lib/media/file-kinds";
import type { OpenUpload } from "@/lib/media/uploads/open-uploads";
import type { Engine } from "./engine";
import { refusalOf, typeOf } from "./refusal-of";
import { continues, isOver, isSending, type UploadItem, type UploadRule } from "./upload-item";
import { abortUpload } from "./uploads-api";

const filesAtOnce = 3;

type Chosen = { purpose: UploadPurpose; rule: UploadRule; open?: OpenUpload[] };

/**
 * All files on their way from this tab. It stands beside the pages, so that going from one to another stops nothing;
 * what does the sending is fetched when the first file is chosen.
 */
class UploadQueue {
  #items: readonly UploadItem[] = [];
  readonly #files = new Map<string, { file: File; contentType: string }>();
  /** Uploads this tab has begun, taken up again or given up. */
  readonly #known = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #engine: Promise<Engine> | null = null;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  items = (): readonly UploadItem[] => this.#items;

  /** One refused file stops no other. Answers under which keys the files are known. */
  add(files: Iterable<File>, { purpose, rule, open = [] }: Chosen): string[] {
    const added = [...files].map((file): UploadItem => {
      const key = crypto.randomUUID();
      const begun = open.find(
        (one) => one.purpose === purpose && continues(file, one) && !this.knows(one.id),
      );
      if (begun) this.#known.add(begun.id);
      const reason = refusalOf(file, rule);
      this.#files.set(key, { file, contentType: typeOf(file, rule) });
      return {
        key,
        purpose,
        name: file.name,
        size: file.size,
        sent: 0,
        state: reason ? "refused" : "queued",
        bytesPerSecond: null,
        reason,
        uploadId: begun?.id ?? null,
        media: null,
      };
    });
    this.#set([...this.#items, ...added]);
    this.#startNext();
    return added.map(({ key }) => key);
  }

  pause = (key: string) => this.#tell(key, (engine) => engine.pause(key));

  /** After a pause, a fault or a silence of the network. */
  goOn = (key: string) =>
    this.#tell(key, (engine) => {
      if (engine.goOn(key)) return;
      this.#change(key, { state: "queued", reason: null });
      this.#startNext();
    });

  /** Takes it out of the list; what was on its way is given up. */
  cancel = (key: string) => {
    if (this.#engine) void this.#tell(key, (engine) => engine.forget(key));
    this.#files.delete(key);
    this.#set(this.#items.filter((item) => item.key !== key));
    this.#startNext();
  };

  forgetOver = () => {
    for (const { key } of this.#items.filter(isOver)) this.cancel(key);
  };

  knows = (uploadId: string): boolean => this.#known.has(uploadId);

  /** What was left behind by a page that is gone. */
  giveUp(uploadId: string): void {
    this.#known.add(uploadId);
    this.#set([...this.#items]);
    abortUpload(uploadId).catch(() => {});
  }

  #startNext(): void {
    const isBusy = ({ state }: UploadItem) => state === "uploading" || state === "finishing";
    const room = filesAtOnce - this.#items.filter(isBusy).length;
    const next = this.#items.filter(({ state }) => state === "queued").slice(0, Math.max(0, room));
    for (const item of next) {
      const chosen = this.#files.get(item.key);
      if (!chosen) continue;
      this.#change(item.key, { state: "uploading" });
      void this.#tell(item.key, (engine) => engine.send(item, chosen.file, chosen.contentType));
    }
  }

  async #tell(key: string, act: (engine: Engine) => unknown): Promise<void> {
    this.#engine ??= this.#fetchEngine();
    const engine = await this.#engine.catch(() => null);
    if (engine) return void act(engine);
    // Even the program that sends could not be fetched.
    this.#engine = null;
    this.#report(key, { state: navigator.onLine ? "failed" : "offline", reason: "network" });
  }

  async #fetchEngine(): Promise<Engine> {
    addEventListener("online", this.#backOnline);
    const { Engine } = await import("./engine");
    return new Engine(this.#report);
  }

  #backOnline = () => {
    for (const { key, state, reason } of this.#items)
      if (state === "offline" || (state === "failed" && reason === "network")) void this.goOn(key);
  };

  #report = (key: string, change: Partial<UploadItem>): void => {
    const before = this.#items.find((item) => item.key === key);
    if (change.uploadId) this.#known.add(change.uploadId);
    if (!before) return;
    this.#change(key, change);
    if (change.state && change.state !== before.state) this.#startNext();
  };

  #change(key: string, change: Partial<UploadItem>): void {
    this.#set(this.#items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  #set(items: readonly UploadItem[]): void {
    const wasSending = this.#items.some(isSending);
    this.#items = items;
    const sends = items.some(isSending);
    if (sends && !wasSending) addEventListener("beforeunload", askFirst);
    if (!sends && wasSending) removeEventListener("beforeunload", askFirst);
    for (const listener of this.#listeners) listener();
  }
}

const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();

export const uploadQueue = new UploadQueue();
