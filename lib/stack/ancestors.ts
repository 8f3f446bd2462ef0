import { findProcess, type ProcessEntry } from "./process-table";

const packageManager = /(^|[\s/])(npx|npm|pnpm)([\s.@/]|$)/;
/** What runs a script, and the little script that npm puts in front of a program. */
const shell = /(^|\/)(sh|dash|bash|zsh) (-c |.*\.bin\/node )/;

/**
 * `npx pnpm demo` puts npx, pnpm and a shell above this process, and it is one of those that a person kills.
 * Killed with -9 they cannot pass it on, so their disappearance is watched.
 */
export function watchAncestors(onGone: () => void): void {
  const launchers = launchersAbove();
  const timer = setInterval(() => {
    if (launchers.every(({ pid, started }) => findProcess(pid)?.started === started)) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}

/** Up to the highest package manager; the shell above it may go when it likes (`nohup … &`). */
function launchersAbove(): ProcessEntry[] {
  const chain: ProcessEntry[] = [];
  for (let entry = findProcess(process.ppid); entry && entry.pid > 1; entry = findProcess(entry.parent)) {
    if (!packageManager.test(entry.command) && !shell.test(entry.command)) break;
    chain.push(entry);
  }
  return chain.slice(0, chain.findLastIndex(({ command }) => packageManager.test(command)) + 1);
}
