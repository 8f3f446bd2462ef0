import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync } from "node:fs";
import { relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LogReader, lastLines, openLog } from "./log-file";
import { root, typescript } from "./root";
import { StackError } from "./stack-error";
import { type Ending, stopAll } from "./stop-group";
import type { WardenOrder } from "./warden";

/** How a program that succeeded ended. */
export const success = "code 0";

export type Environment = Partial<NodeJS.ProcessEnv>;

export interface Program {
  name: string;
  command: string;
  args: string[];
  env: Environment;
  log: string;
  user?: { uid: number; gid: number };
  stop?: Omit<Ending, "group">;
}

export interface Running {
  pid: number;
  exit: Promise<string>;
  /** Resolves with the first line that passes; fails if the program ends before saying one. */
  line(passes: (line: string) => boolean, withinMs: number): Promise<string>;
  lines(): string[];
  failure(what: string): StackError;
}

const gently = { signal: "SIGTERM", graceMs: 3_000, last: false } as const;

/** All children of one launcher, and the warden that ends them whatever happens to it. */
export class Processes {
  readonly #warden: ChildProcess;
  readonly #held = new Map<number, Ending>();
  readonly wardenGone: Promise<unknown>;

  constructor(private readonly marker: Record<string, string>) {
    this.#warden = spawn(process.execPath, typescript("lib/stack/warden.ts"), {
      cwd: root,
      // A session of its own: nothing that is sent to the terminal's processes reaches it.
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
      env: { ...process.env, ...marker },
    });
    this.#warden.stdin?.on("error", () => {});
    this.wardenGone = once(this.#warden, "exit");
  }

  get wardenPid(): number {
    return this.#warden.pid ?? 0;
  }

  start(program: Program): Running {
    const { descriptor, start } = openLog(program.log);
    const child = this.#spawn(program, descriptor);
    closeSync(descriptor);
    return new StartedProgram(program, child, start, this.#hold(child, program.stop));
  }

  /** Runs a program that speaks for itself; answers how it ended. */
  attach(program: Omit<Program, "log">): Promise<string> {
    return this.#hold(this.#spawn(program, "inherit"), program.stop);
  }

  #spawn(program: Omit<Program, "log">, output: number | "inherit"): ChildProcess {
    const child = spawn(program.command, program.args, {
      cwd: root,
      detached: true,
      stdio: ["pipe", output, output],
      env: { NODE_ENV: process.env.NODE_ENV, ...program.env, ...this.marker },
      ...program.user,
    });
    child.stdin?.on("error", () => {});
    return child;
  }

  /** Runs a program to its end; anything but success is a StackError with its last words. */
  async run(program: Program, onLine: (line: string) => void = () => {}): Promise<void> {
    const running = this.start(program);
    const ended = running.exit.then(() => true);
    do {
      for (const line of running.lines()) onLine(line);
    } while (!(await Promise.race([ended, sleep(100, false)])));
    for (const line of running.lines()) onLine(line);
    if ((await running.exit) !== success) throw running.failure(`${program.name} did not succeed`);
  }

  removeAtEnd(path: string) {
    this.#order({ remove: path });
  }

  /** The same path as after a kill -9: the warden sees its input close and ends everything. */
  async end(): Promise<void> {
    this.#warden.stdin?.end();
    await this.wardenGone;
    // Has somebody killed the warden, then they are still here.
    await stopAll(this.#held.values());
  }

  #hold(child: ChildProcess, stop: Program["stop"] = gently): Promise<string> {
    const group = child.pid;
    if (group) {
      this.#held.set(group, { group, ...stop });
      this.#order({ hold: { group, ...stop } });
    }
    return new Promise((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => {
        if (group) this.#forget(group);
        resolve(signal ?? `code ${code}`);
      });
    });
  }

  #forget(group: number) {
    try {
      process.kill(-group, "SIGKILL");
    } catch {
      // Nobody of its group outlived it, as it should be.
    }
    this.#held.delete(group);
    this.#order({ release: group });
  }

  #order(order: WardenOrder) {
    this.#warden.stdin?.write(`${JSON.stringify(order)}\n`);
  }
}

class StartedProgram implements Running {
  readonly pid: number;
  readonly #reader: LogReader;

  constructor(
    private readonly program: Program,
    child: ChildProcess,
    private readonly logStart: number,
    readonly exit: Promise<string>,
  ) {
    this.pid = child.pid ?? 0;
    this.#reader = new LogReader(program.log, logStart);
  }

  lines(): string[] {
    return this.#reader.read();
  }

  async line(passes: (line: string) => boolean, withinMs: number): Promise<string> {
    const reader = new LogReader(this.program.log, this.logStart);
    const deadline = Date.now() + withinMs;
    let ended: string | undefined;
    void this.exit.then((how) => {
      ended = how;
    });
    for (;;) {
      const found = reader.read().find(passes);
      if (found !== undefined) return found;
      if (ended !== undefined) throw this.failure(`${this.program.name} ended at once (${ended})`);
      if (Date.now() > deadline)
        throw this.failure(`${this.program.name} was not ready in ${withinMs / 1000} s`);
      await sleep(25);
    }
  }

  failure(what: string): StackError {
    const words = lastLines(this.program.log, this.logStart, 20);
    return new StackError(what, [...words, "", `The whole log is ${relative(root, this.program.log)}`]);
  }
}
