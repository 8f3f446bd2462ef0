import { join } from "node:path";
import { databaseStep, raiseData } from "../data";
import { createDatabase, dropDatabase } from "../postgres/cluster";
import type { Environment } from "../processes";
import { typescript } from "../root";
import type { Session } from "../session";
import { openTestDatabase } from "../test-database";
import { machine } from "./figures";
import { writeReport } from "./report";
import { drawTable } from "./table";

interface Cost {
  objects: number;
  /** Seconds: reading the list alone, the first run with it, and the same run again. */
  listing: number;
  first: number;
  again: number;
  /** Rows of the catalog that the second run touched. */
  rewritten: number;
  resident: number;
}

/** The same import over a bucket of a tenth and of the whole size, each in a process and a database of its own. */
export async function compareImports(session: Session, objects: number): Promise<number> {
  const { journeysUrl } = await openTestDatabase(session);
  const { env } = await raiseData(session, { mode: "test", wanted: {}, databaseUrl: journeysUrl });
  const costs: Cost[] = [];
  for (const count of [Math.ceil(objects / 10), objects]) costs.push(await measure(session, env, count));
  const [small, large] = costs as [Cost, Cost];
  const ratios = { resident: large.resident / small.resident, again: large.again / large.first };
  const file = writeReport({ machine: machine(), costs, ratios });
  const rows = costs.map(({ objects: count, listing, first, again, rewritten, resident }) => [
    count.toLocaleString("en"),
    ...[listing, first, again].map((value) => value.toFixed(1)),
    String(rewritten),
    String(resident),
  ]);
  const head = ["objects", "list s", "import s", "again s", "rows rewritten", "RSS MB"];
  session.progress.say(`\n${drawTable([head, ...rows])}\n\n${file}`);
  return 0;
}

function measure(session: Session, env: Environment, objects: number): Promise<Cost> {
  return session.progress.step(`${objects.toLocaleString("en")} objects`, async () => {
    const url = new URL(env.DATABASE_URL ?? "");
    const adminUrl = url.href;
    const name = `import_${objects}`;
    await createDatabase(adminUrl, name);
    url.pathname = `/${name}`;
    const own = { ...env, DATABASE_URL: url.href, LOG_LEVEL: "error" };
    await databaseStep(session, "migrate", own);
    const bucket = session.processes.start({
      name: "The bucket",
      command: process.execPath,
      args: typescript("lib/testing/large-bucket.ts", String(objects)),
      env: own,
      log: join(session.folder, "logs/bucket.log"),
    });
    const { storage } = JSON.parse(await bucket.line((line) => line.startsWith("{"), 10_000));
    let cost: Omit<Cost, "objects"> | undefined;
    await session.processes.run(
      {
        name: "The import",
        command: process.execPath,
        args: typescript("lib/testing/measure-import.ts", storage),
        env: own,
        log: join(session.folder, "logs/import.log"),
      },
      (line) => {
        if (line.startsWith('{"listing"')) cost = JSON.parse(line);
      },
    );
    await dropDatabase(adminUrl, name);
    if (!cost) throw new Error("The import said nothing about what it cost");
    return { objects, ...cost };
  });
}
