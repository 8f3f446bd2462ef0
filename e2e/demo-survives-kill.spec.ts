import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "@playwright/test";
import pg from "pg";

const root = resolve(import.meta.dirname, "..");
const name = `kill-${process.pid}`;
const state = join(root, ".data", name);
const rounds = 10;

test("a demo killed with -9 ten times comes back each time, with its data and without an orphan", async () => {
  test.setTimeout(300_000);
  try {
    for (let round = 1; round <= rounds; round++) {
      const { demo, address } = await startDemo();
      expect((await fetch(address)).ok, `round ${round} serves its pages`).toBe(true);
      expect(await writeRow(round)).toEqual(Array.from({ length: round }, (_, index) => index + 1));
      expect(leftOver().length, "the children are seen while they live").toBeGreaterThan(5);
      demo.kill("SIGKILL");
      await expect.poll(leftOver, { timeout: 20_000, message: `round ${round} leaves nothing` }).toEqual([]);
    }
  } finally {
    // For root it is a link to a folder that the user of the database may enter.
    rmSync(realpathSync(state), { recursive: true, force: true });
    rmSync(state, { recursive: true, force: true });
  }
});

async function startDemo(): Promise<{ demo: ChildProcess; address: string }> {
  const { PATH, HOME } = process.env;
  const demo = spawn(process.execPath, ["--import", "tsx", "lib/stack/demo.ts", "--world", "test"], {
    cwd: root,
    env: { PATH, HOME, STATE_NAME: name, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  for await (const line of createInterface({ input: demo.stdout })) {
    said.push(line);
    const address = /CreatorFlix +(http:\S+)/.exec(line)?.[1];
    if (address) return { demo, address };
  }
  throw new Error(`The demo did not become ready:\n${said.join("\n")}`);
}

/** Writes one more row, as a person's work would, and answers with all that are there. */
async function writeRow(round: number): Promise<number[]> {
  const read = (file: string) => JSON.parse(readFileSync(join(state, file), "utf8"));
  const client = new pg.Client({
    host: "127.0.0.1",
    port: read("ports.json").database,
    user: "creatorflix",
    password: read("secrets.json").databasePassword,
    database: "creatorflix",
  });
  await client.connect();
  await client.query("create table if not exists survivor (round int primary key)");
  await client.query("insert into survivor values ($1)", [round]);
  const { rows } = await client.query<{ round: number }>("select round from survivor order by round");
  await client.end();
  return rows.map((row) => row.round);
}

/** Children carry their state folder in their environment; what Postgres paints over, its working folder tells. */
function leftOver(): string[] {
  const folder = realpathSync(state);
  const isOurs = (pid: string) =>
    readProc(pid, "environ").includes(`CREATORFLIX_STACK=${state}\0`) || cwdOf(pid).startsWith(folder);
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry) && isOurs(entry))
    .map((pid) => readProc(pid, "cmdline").replaceAll("\0", " "))
    .filter(Boolean);
}

function cwdOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch {
    return "";
  }
}
