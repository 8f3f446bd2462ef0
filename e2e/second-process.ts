import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

export interface SecondProcess {
  url: string;
  pid: number;
  end(): Promise<void>;
}

/** The same app once more, beside the one under test: as behind a load balancer. */
export async function startSecondProcess(log: "inherit" | "ignore" = "inherit"): Promise<SecondProcess> {
  const port = await freePort();
  const program = ["app/_server/http/main.ts", "--host", "127.0.0.1", "--port", String(port)];
  const child = spawn(process.execPath, ["--import", "tsx", ...program], {
    stdio: ["ignore", "pipe", log],
  });
  await isReady(child);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async end() {
      const exit = once(child, "exit");
      child.kill("SIGKILL");
      await exit;
    },
  };
}

async function isReady(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error("The second process says nothing");
  for await (const line of createInterface(child.stdout)) {
    if (!line.includes("Ready in")) continue;
    // From now on nobody listens, and a full pipe would stop it.
    child.stdout.resume();
    return;
  }
  throw new Error("The second process ended before it was ready");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
