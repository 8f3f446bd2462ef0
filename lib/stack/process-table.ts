import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface ProcessEntry {
  pid: number;
  parent: number;
  group: number;
  /** Differs between two processes that were given the same id one after the other. */
  started: string;
  command: string;
}

/** Every process that is still doing something: a zombie only waits for its parent to notice. */
export function listProcesses(): ProcessEntry[] {
  const pids = procFolders();
  return pids ? pids.map(readProc).filter((entry) => entry !== undefined) : listWithPs([]);
}

export function findProcess(pid: number): ProcessEntry | undefined {
  return procFolders() ? readProc(pid) : listWithPs(["-p", String(pid)])[0];
}

function procFolders(): number[] | undefined {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return undefined;
  }
}

function readProc(pid: number): ProcessEntry | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may itself hold brackets and spaces; the fields begin after the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    const [state, parent, group] = fields;
    if (state === "Z" || state === "X") return undefined;
    return { pid, parent: Number(parent), group: Number(group), started: fields[19] ?? "", command };
  } catch {
    return undefined;
  }
}

/** macOS has no /proc. */
function listWithPs(selection: string[]): ProcessEntry[] {
  const columns = ["pid=", "ppid=", "pgid=", "stat=", "lstart=", "command="].flatMap((name) => ["-o", name]);
  const everyone = selection.length > 0 ? selection : ["-ax"];
  const env = { ...process.env, LC_ALL: "C" };
  const { stdout } = spawnSync("ps", [...everyone, ...columns], { encoding: "utf8", env });
  return stdout.split("\n").flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+ +\S+ +\S+ +\S+ +\S+)\s+(.*)$/.exec(line);
    if (!match || match[4]?.startsWith("Z")) return [];
    const [, pid, parent, group, , started = "", command = ""] = match;
    return [{ pid: Number(pid), parent: Number(parent), group: Number(group), started, command }];
  });
}
