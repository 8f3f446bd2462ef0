import { AppError } from "@/lib/errors";

export interface GateRules {
  atOnce: number;
  mostWaiting: number;
  /** Told to whoever finds the line full. */
  retryAfterSeconds: number;
}

/** Lets a few work at once and some more wait, first come, first served. Whoever finds the line full is sent away. */
export function gate({ atOnce, mostWaiting, retryAfterSeconds }: GateRules) {
  const line: (() => void)[] = [];
  let inside = 0;

  function enter(): Promise<void> | undefined {
    if (inside < atOnce) {
      inside += 1;
      return;
    }
    if (line.length >= mostWaiting) {
      throw new AppError("unavailable", "Too many people at once. Please try again in a moment.", {
        retryAfterSeconds,
      });
    }
    return new Promise((resolve) => line.push(resolve));
  }

  function leave(): void {
    // The place is handed on, never freed in between: nobody who comes later can take it first.
    const next = line.shift();
    if (next) next();
    else inside -= 1;
  }

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
