import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "./processes";
import { inRoot, nextProgram } from "./root";
import type { Session } from "./session";
import { StackError } from "./stack-error";
import { atLeastOneFailure, type Counts, readVitestCounts, type Tally } from "./tally";

const tool = (name: string) => inRoot("node_modules/.bin", name);

/** What they say goes into a file first, where colours are noise. */
const plain = { NO_COLOR: "1", FORCE_COLOR: undefined };

interface Command {
  name: string;
  command: string;
  args: string[];
  env?: Environment;
}

/** One step of a test run: it counts instead of throwing, so that the steps after it are heard too. */
export async function verify(session: Session, tally: Tally, name: string, work: () => Promise<Counts>) {
  const counts = await session.progress
    .step(name, async () => failIfAny(await work()), inWords)
    .catch((error: unknown) => {
      if (session.isClosing) throw error;
      if (error instanceof CountedFailure) return error.counts;
      session.progress.fail(error);
      return { passed: 0, failed: 1 };
    });
  tally.add(counts);
}

class CountedFailure extends StackError {
  constructor(readonly counts: Counts) {
    super(inWords(counts));
  }
}

function failIfAny(counts: Counts): Counts {
  if (counts.failed > 0) throw new CountedFailure(counts);
  return counts;
}

const inWords = ({ passed, failed }: Counts) =>
  [passed > 1 || failed > 0 ? `${passed} passed` : "", failed > 0 ? `${failed} failed` : ""]
    .filter(Boolean)
    .join(", ");

export async function runTypes(session: Session): Promise<Counts> {
  // Writes the types of the routes, which a fresh clone does not have.
  await runToEnd(session, {
    name: "next typegen",
    command: process.execPath,
    args: [nextProgram, "typegen"],
    env: { ...process.env, APP_MODE: "test" },
  });
  await runToEnd(session, { name: "tsc", command: tool("tsc"), args: ["-p", "."] });
  return { passed: 1, failed: 0 };
}

export async function runBiome(session: Session): Promise<Counts> {
  await runToEnd(session, {
    name: "biome",
    command: tool("biome"),
    args: ["ci", "--max-diagnostics=50", "."],
  });
  return { passed: 1, failed: 0 };
}

export async function runVitest(session: Session, databaseUrl: string): Promise<Counts> {
  const report = join(session.folder, "vitest.json");
  const config = ["--config", "lib/testing/vitest.config.ts"];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const succeeded = await runAndShow(session, {
    name: "vitest",
    command: tool("vitest"),
    args: ["run", ...config, ...reporters],
    env: { NODE_ENV: "test", DATABASE_URL: databaseUrl },
  });
  return atLeastOneFailure(readVitestCounts(report), succeeded);
}

async function runToEnd(session: Session, { name, command, args, env }: Command) {
  const log = logOf(session, name);
  const succeeded = await runAndShow(session, { name, command, args, env });
  if (!succeeded) throw new StackError(`${name} found something`, [`The log: ${log}`]);
}

/** What a failed runner said is shown whole: on a build machine nobody can open a log file. */
export async function runAndShow(session: Session, { name, command, args, env }: Command): Promise<boolean> {
  const log = logOf(session, name);
  rmSync(log, { force: true });
  try {
    await session.processes.run({ name, command, args, env: { ...process.env, ...env, ...plain }, log });
    return true;
  } catch (error) {
    if (session.isClosing) throw error;
    session.progress.say(`\n${readFileSync(log, "utf8").trimEnd()}\n`);
    return false;
  }
}

const logOf = ({ folder }: Session, name: string) => join(folder, "logs", `${name.replace(" ", "-")}.log`);
