import { join } from "node:path";
import { databaseStep, raiseData } from "../data";
import type { Environment } from "../processes";
import { typescript } from "../root";
import type { Session } from "../session";
import { openTestDatabase } from "../test-database";
import { machine } from "./figures";
import { writeReport } from "./report";
import { drawTable } from "./table";

interface Question {
  name: string;
  p95: number;
  statements: number;
  scanned: string[];
}

/** Makes every session tell the plan and the duration of each statement to the program that asked. */
const telling = [
  ["session_preload_libraries", "auto_explain"],
  ["auto_explain.log_min_duration", "0"],
  ["auto_explain.log_format", "json"],
  ["client_min_messages", "log"],
]
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(" ");

/** What the pages ask the database, in the world as it is and in one so many times as large. */
export async function compareScales(session: Session, scale: number): Promise<number> {
  const { journeysUrl } = await openTestDatabase(session);
  const { env } = await raiseData(session, { mode: "test", wanted: {}, databaseUrl: journeysUrl });
  await databaseStep(session, "migrate", env);
  const smallWorld = await databaseStep(session, "seed", env);
  const small = await ask(session, "small world", env);
  const largeWorld = await databaseStep(session, "seed", env, ["--scale", String(scale)]);
  const large = await ask(session, "large world", env);

  const compared = large.map((question, index) => {
    const before = small[index]?.p95 ?? Number.NaN;
    return { ...question, smallP95: before, ratio: question.p95 / before };
  });
  const file = writeReport({ machine: machine(), scale, smallWorld, largeWorld, compared });
  const rows = compared.map(({ name, statements, smallP95, p95, ratio, scanned }) => [
    name,
    String(statements),
    smallP95.toFixed(2),
    p95.toFixed(2),
    ratio.toFixed(2),
    scanned.join(", ") || "none",
  ]);
  const head = ["question", "statements", "p95 ms", `p95 ms × ${scale}`, "ratio", "read whole"];
  session.progress.say(`\n${drawTable([head, ...rows])}\n\n${file}`);
  return 0;
}

function ask(session: Session, name: string, env: Environment): Promise<Question[]> {
  const url = new URL(env.DATABASE_URL ?? "");
  url.searchParams.set("options", telling);
  const answers: Question[] = [];
  return session.progress.step(name, async (detail) => {
    await session.processes.run(
      {
        name: "The measurement",
        command: process.execPath,
        args: typescript("lib/testing/measure-catalog.ts"),
        env: { ...env, DATABASE_URL: url.href },
        log: join(session.folder, "logs/measure.log"),
      },
      (line) => {
        if (!line.startsWith("{")) return;
        const answer: Question = JSON.parse(line);
        answers.push(answer);
        detail(answer.name);
      },
    );
    return answers;
  });
}
