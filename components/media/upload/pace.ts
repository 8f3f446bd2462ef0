const windowMs = 6_000;

type Sample = { at: number; sent: number };

/** The speed of the last seconds: what an hour ago was slow says nothing about now. */
export class Pace {
  #samples: Sample[] = [];

  note(at: number, sent: number): void {
    this.#samples = [...this.#samples.filter((sample) => at - sample.at <= windowMs), { at, sent }];
  }

  bytesPerSecond(): number | null {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.at - first.at < 500) return null;
    return Math.max(0, ((last.sent - first.sent) * 1_000) / (last.at - first.at));
  }

  /** After a pause the time in between must not count as slowness. */
  forget(): void {
    this.#samples = [];
  }
}

export const secondsLeft = (bytes: number, bytesPerSecond: number | null): number | null =>
  bytesPerSecond ? Math.ceil(bytes / bytesPerSecond) : null;
