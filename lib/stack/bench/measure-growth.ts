import { databaseStep, raiseData } from "../data";
import { asAdmin } from "../postgres/cluster";
import type { Session } from "../session";
import { openTestDatabase } from "../test-database";
import { askCatalog, type Question } from "./ask-catalog";
import { machine } from "./figures";
import { catalogOf, growCatalog } from "./grow-catalog";
import { writeReport } from "./report";
import { drawTable } from "./table";

const sizes = [10_000, 100_000, 1_000_000, 10_000_000];

/** What the pages ask the database while the catalogue grows from ten thousand posts to so many. */
export async function measureGrowth(session: Session, mostPosts: number): Promise<number> {
  const { journeysUrl } = await openTestDatabase(session);
  const { env } = await raiseData(session, { mode: "test", wanted: {}, databaseUrl: journeysUrl });
  await databaseStep(session, "migrate", env);

  const curve: { posts: number; answers: Question[] }[] = [];
  for (const posts of sizes.filter((size) => size <= mostPosts)) {
    const before = curve.at(-1);
    const name = posts.toLocaleString("en");
    await session.progress.step(`${name} posts`, () =>
      asAdmin(journeysUrl, (client) =>
        growCatalog(client, before ? catalogOf(before.posts) : null, catalogOf(posts)),
      ),
    );
    curve.push({ posts, answers: await askCatalog(session, `asked at ${name}`, env) });
  }

  const file = writeReport({ machine: machine(), curve });
  session.progress.say(`\n${drawCurve(curve)}\n\n${file}`);
  return 0;
}

function drawCurve(curve: { posts: number; answers: Question[] }[]): string {
  const last = curve.at(-1)?.answers ?? [];
  const head = ["question", "statements", ...curve.map(({ posts }) => `p95 ms at ${posts.toExponential(0)}`)];
  const rows = last.map(({ name, statements, scanned }, index) => {
    const p95s = curve.map(({ answers }) => answers[index]?.p95 ?? Number.NaN);
    const ratio = (p95s.at(-1) ?? Number.NaN) / (p95s[0] ?? Number.NaN);
    return [
      name,
      String(statements),
      ...p95s.map((ms) => ms.toFixed(2)),
      ratio.toFixed(2),
      scanned.join(", ") || "none",
    ];
  });
  return drawTable([[...head, "last ÷ first", "read whole"], ...rows]);
}
