import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { StackError } from "./stack-error";

export type PortName = "app" | "sandbox" | "storage" | "smtp" | "google" | "database";
export type Ports = Record<PortName, number>;

/** Below the range that the system hands out for outgoing connections, so that a remembered one stays free. */
const quietRange = { first: 20_000, size: 12_000 };

/**
 * The app and the sandbox page want well-known ports; the others are remembered, because addresses that
 * were signed yesterday name them.
 */
export async function choosePorts(
  file: string,
  wanted: Partial<Ports>,
  say: (line: string) => void,
): Promise<Ports> {
  const remembered = { ...readPorts(file), ...wanted };
  const chosen: Partial<Ports> = {};
  for (const name of ["app", "sandbox", "storage", "smtp", "google", "database"] as const) {
    const first = remembered[name] ?? quietRange.first + Math.floor(Math.random() * quietRange.size);
    const port = await nextFree(first, Object.values(chosen));
    if (port !== first && remembered[name]) say(`Port ${first} is taken; using ${port} for the ${name}.`);
    chosen[name] = port;
  }
  writeFileSync(file, JSON.stringify(chosen), { mode: 0o600 });
  return chosen as Ports;
}

export function readPorts(file: string): Partial<Ports> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

async function nextFree(first: number, except: number[]): Promise<number> {
  for (let port = first; port < Math.min(first + 1_000, 65_536); port++) {
    if (!except.includes(port) && (await isFree(port))) return port;
  }
  throw new StackError(`No free port between ${first} and ${first + 1_000}`);
}

/** Both addresses: macOS lets a program listen on 127.0.0.1 while another one owns the port everywhere. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port));
}

const canListen = (port: number, host?: string) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
