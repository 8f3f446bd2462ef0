import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "../..");

export interface Script {
  child: ChildProcess;
  /** Waits until a line of its output, or of its complaints, contains this text. */
  says(text: string): Promise<void>;
  /** The code it ended with, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
}

/** Another process with this one's database: for what one process cannot show, such as dying. */
export const runScript = (code: string, env: Record<string, string> = {}): Script =>
  start(["--input-type=module", "--eval", code], env);

export const runFile = (file: string, env: Record<string, string> = {}): Script => start([file], env);

function start(args: string[], env: Record<string, string>): Script {
  const child = spawn(process.execPath, ["--import", "tsx", ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: "pipe",
  });
  const lines: string[] = [];
  const heard = new EventTarget();
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on("line", (line) => {
      lines.push(line);
      heard.dispatchEvent(new Event("line"));
    });
  }
  const ended = once(child, "close").then(([exitCode, signal]) => exitCode ?? signal);

  return {
    child,
    ended,
    async says(text) {
      const silenced = ended.then((end) => {
        throw new Error(`The script ended with ${end} before it said “${text}”:\n${lines.join("\n")}`);
      });
      silenced.catch(() => {});
      while (!lines.some((line) => line.includes(text))) {
        await Promise.race([
          new Promise((next) => heard.addEventListener("line", next, { once: true })),
          silenced,
        ]);
      }
    },
  };
}
