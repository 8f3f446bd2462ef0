import { join } from "node:path";
import type { Environment } from "../processes";
import { typescript } from "../root";
import type { Session } from "../session";

export interface Question {
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

/** What the pages ask the database, asked many times in the world as it is now. */
export function askCatalog(session: Session, world: string, env: Environment): Promise<Question[]> {
  const url = new URL(env.DATABASE_URL ?? "");
  url.searchParams.set("options", telling);
  const answers: Question[] = [];
  return session.progress.step(world, async (detail) => {
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
