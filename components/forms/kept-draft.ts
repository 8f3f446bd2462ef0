/** What is typed and not saved yet, in this browser: it outlives a crash, a lost connection and an ended session. */
export type KeptDraft<Draft> = { id: string; version: number; draft: Draft; at: string };

const nameOf = (place: string) => `draft:${place}`;

/** By the browser's own clock, which is all it has. */
export function keepDraft<Draft>(place: string, kept: Omit<KeptDraft<Draft>, "at">): void {
  quietly(() =>
    localStorage.setItem(nameOf(place), JSON.stringify({ ...kept, at: new Date().toISOString() })),
  );
}

export const readDraft = <Draft>(place: string): KeptDraft<Draft> | null =>
  quietly(() => JSON.parse(localStorage.getItem(nameOf(place)) ?? "null"));

export function dropDraft(place: string): void {
  quietly(() => localStorage.removeItem(nameOf(place)));
}

/** A browser that stores nothing for us still saves on the server. */
function quietly<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
