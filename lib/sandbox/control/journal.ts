import { openLineLog, readLineLog } from "../line-log";

export interface JournalEntry {
  readonly time: string;
  readonly provider: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
}

export interface Journal {
  write(entry: JournalEntry): void;
  /** Newest first. */
  list(filter: { provider?: string; limit: number }): JournalEntry[];
  size(): number;
  clear(): void;
  close(): void;
}

const kept = 5_000;

/** The newest calls and deliveries: in memory for reading, in a file for the next start. */
export function openJournal(file: string): Journal {
  let entries = readLineLog<JournalEntry>(file).slice(-kept);
  const log = openLineLog<JournalEntry>(file);
  const keep = (next: JournalEntry[]) => {
    entries = next;
    log.rewrite(entries);
  };
  keep(entries);

  return {
    write(entry) {
      entries.push(entry);
      if (entries.length > 2 * kept) keep(entries.slice(-kept));
      else log.append(entry);
    },
    list: ({ provider, limit }) =>
      entries
        .filter((entry) => !provider || entry.provider === provider)
        .slice(-limit)
        .reverse(),
    size: () => entries.length,
    clear: () => keep([]),
    close: () => log.close(),
  };
}
