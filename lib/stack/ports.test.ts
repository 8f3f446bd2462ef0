import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { choosePorts } from "./ports";

let folder: string;
let strangers: Server[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ports-"));
});

afterEach(() => {
  for (const stranger of strangers) stranger.close();
  strangers = [];
  rmSync(folder, { recursive: true });
});

const occupy = (port: number, host?: string) =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once("error", reject);
    strangers.push(server);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });

async function choose(wanted = {}) {
  const said: string[] = [];
  const ports = await choosePorts(join(folder, "ports.json"), wanted, (line) => said.push(line));
  return { ports, said };
}

test("six different ports are chosen, and the same ones the next time", async () => {
  const first = await choose();
  const second = await choose();
  expect(new Set(Object.values(first.ports)).size).toBe(6);
  expect(second).toEqual(first);
  expect(first.said).toEqual([]);
});

test.each([undefined, "127.0.0.1"])(
  "a port taken on %s is answered by the next free one, said plainly",
  async (host) => {
    const taken = await occupy(0, host);
    const { ports, said } = await choose({ app: taken });
    expect(ports.app).toBeGreaterThan(taken);
    expect(said).toEqual([`Port ${taken} is taken; using ${ports.app} for the app.`]);
  },
);

test("the wanted port is tried first again when it is free again", async () => {
  const taken = await occupy(0);
  await choose({ app: taken });
  await new Promise((resolve) => strangers.pop()?.close(resolve));
  expect((await choose({ app: taken })).ports.app).toBe(taken);
});

test("a broken memory of ports is forgotten", async () => {
  writeFileSync(join(folder, "ports.json"), "{");
  expect(Object.keys((await choose()).ports)).toHaveLength(6);
});
