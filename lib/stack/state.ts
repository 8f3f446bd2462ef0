import { createHash } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { inRoot, root } from "./root";
import { StackError } from "./stack-error";

export type Mode = "demo" | "development" | "test";

export const isRoot = process.getuid?.() === 0;

/** Postgres refuses to run as root, and the user it runs as instead may not see into root's home. */
const outside = `/var/tmp/creatorflix-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`;

/** The folder that holds everything one world remembers: database, secrets, ports, stored media, logs. */
export function openState(mode: Mode): string {
  // A world of another name stands beside the usual one and shares nothing with it.
  const name = process.env.STATE_NAME ?? mode;
  const folder = inRoot(".data", name);
  mkdirSync(inRoot(".data"), { recursive: true });
  if (!/^[\w-]+$/.test(name)) throw new StackError(`STATE_NAME is a plain word, not ${name}`);
  if (isRoot) openOutside(folder, name);
  else mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Where a file lies that the user of the database process must be able to reach. */
export const sharedFolder = (): string => (isRoot ? ownFolder(outside) : inRoot(".data"));

function openOutside(link: string, name: string) {
  const entry = lstatSync(link, { throwIfNoEntry: false });
  if (entry && !entry.isSymbolicLink()) {
    throw new StackError(`${link} was made by an ordinary user: start as that user, or remove it`);
  }
  if (entry && existsSync(link) && readlinkSync(link).startsWith("/var/tmp/creatorflix-")) return;
  const target = join(ownFolder(outside), name);
  // Who removed .data (or cloned anew to the same place) wanted a new beginning, as an ordinary user would get.
  rmSync(target, { recursive: true, force: true });
  rmSync(link, { force: true });
  symlinkSync(ownFolder(target), link);
}

/** /var/tmp belongs to everybody: a folder that somebody else put there first is not trusted. */
function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true });
  const entry = lstatSync(path);
  if (!entry.isDirectory() || entry.uid !== process.getuid?.()) {
    throw new StackError(`${path} belongs to somebody else: remove it first`);
  }
  chmodSync(path, 0o711);
  return path;
}
