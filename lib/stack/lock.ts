import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { findProcess } from "./process-table";

export interface Holder {
  pid: number;
  started: string;
  /** Ends the holder's children; while it works, their ports and files are not free yet. */
  warden?: number;
  address?: string;
}

export class Lock {
  constructor(
    private readonly path: string,
    private holder: Holder,
  ) {}

  tell(address: string) {
    this.holder = { ...this.holder, address };
    replace(this.path, this.holder);
  }

  release() {
    if (readHolder(this.path)?.pid === this.holder.pid) rmSync(this.path, { force: true });
  }
}

/** Takes the lock, or answers with who holds it. A holder that died is waited for until its children are gone. */
export async function takeLock(path: string, warden?: number): Promise<Lock | Holder> {
  const me = { pid: process.pid, started: findProcess(process.pid)?.started ?? "", warden };
  for (;;) {
    if (create(path, me)) return new Lock(path, me);
    const holder = readHolder(path);
    if (holder && isAlive(holder)) return holder;
    if (holder) await wardenOf(holder);
    removeStale(path, holder);
  }
}

export function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

export const isAlive = ({ pid, started }: Holder) => findProcess(pid)?.started === started;

/** A link is made whole or not at all, and only one of two that try at once gets it. */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft);
  }
}

function replace(path: string, holder: Holder) {
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${path}.${process.pid}`, path);
}

async function wardenOf({ warden }: Holder) {
  const deadline = Date.now() + 30_000;
  while (warden && findProcess(warden)?.command.includes("warden.ts") && Date.now() < deadline)
    await sleep(50);
}

/** Somebody else may have found it stale too and taken it already: theirs is put back. */
function removeStale(path: string, judged: Holder | undefined) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.pid !== judged?.pid) {
    try {
      linkSync(aside, path);
    } catch {
      // A third one was faster; the next round meets it.
    }
  }
  rmSync(aside, { force: true });
}
