import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface TestSandbox {
  readonly control: string;
  readonly storage: string;
  readonly smtp: string;
  readonly google: string;
  readonly data: string;
  readonly child: ChildProcessWithoutNullStreams;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Stops it and starts another over the same folder. */
  restart(signal?: NodeJS.Signals): Promise<TestSandbox>;
  end(): Promise<void>;
}

export function spawnSandbox(settings: Record<string, string>): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ["--import", "tsx", "lib/sandbox/main.ts"], {
    env: { ...settings } as NodeJS.ProcessEnv,
  });
}

/** The real program on free ports, over a folder of its own. */
export async function startSandbox(folder?: string): Promise<TestSandbox> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), "sandbox-")));
  const child = spawnSandbox({ SANDBOX_DATA: data });
  child.stderr.pipe(process.stderr);
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const addresses = JSON.parse(line) as Pick<TestSandbox, "control" | "storage" | "smtp" | "google">;
  const kill = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return {
    ...addresses,
    data,
    child,
    kill,
    async restart(signal) {
      await kill(signal);
      return startSandbox(data);
    },
    async end() {
      await kill();
      await rm(data, { recursive: true, force: true });
    },
  };
}
