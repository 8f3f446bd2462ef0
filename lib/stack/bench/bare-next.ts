import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot, nextProgram, root } from "../root";
import type { Session } from "../session";
import { type Server, startServer } from "./server";

const folder = inRoot(".data/bench/bare-next");

/** Letters as they stand in our pages: what lies beyond Latin-1 is kept and sent in another, slower way. */
const filler = '"“Ação” é o que você faz de melhor. "';

/** Next with nothing of ours: a page and a route that answer with as many bytes as their address says. */
const sources = {
  "package.json": JSON.stringify({ private: true, type: "module" }),
  "next.config.js": `export default { poweredByHeader: false, agentRules: false, turbopack: { root: ${JSON.stringify(root)} } };\n`,
  // Its own, for Next takes the one at the root of the repository where an app has none.
  "instrumentation.js": "export const register = () => {};\n",
  "app/layout.js": "export default ({ children }) => <html lang='en'><body>{children}</body></html>;\n",
  "app/page/[bytes]/page.js": `export const dynamic = "force-static";
export const generateStaticParams = () => [];
export const metadata = { title: "Bare" };

export default async function Page({ params }) {
  const { bytes } = await params;
  return <main dangerouslySetInnerHTML={{ __html: ${filler}.repeat(Number(bytes) / ${filler}.length) }} />;
}
`,
  "app/answer/[bytes]/route.js": `export async function GET(request, { params }) {
  const { bytes } = await params;
  return Response.json("x".repeat(Number(bytes) - 2));
}
`,
};

export async function buildBareNext(session: Session): Promise<"built" | "unchanged"> {
  const { version } = JSON.parse(readFileSync(inRoot("node_modules/next/package.json"), "utf8"));
  const stamp = JSON.stringify([version, sources]);
  const stampFile = join(folder, ".next/bench-stamp");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return "unchanged";
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await session.processes.run({
    name: "the bare build",
    command: process.execPath,
    args: [nextProgram, "build", folder],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    log: join(session.folder, "logs/bare-build.log"),
  });
  writeFileSync(stampFile, stamp);
  return "built";
}

export const startBareNext = (session: Session, port: number): Promise<Server> =>
  startServer(session, {
    name: "The bare app",
    command: process.execPath,
    args: [nextProgram, "start", folder, "-H", "127.0.0.1", "-p", String(port)],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    log: join(session.folder, "logs/bare-app.log"),
  });

/** The address at which the bare app answers with this many bytes: what it adds of its own is taken off first. */
export async function addressOfSize(base: string, bytes: number, kind: "page" | "answer"): Promise<string> {
  if (kind === "answer") return `${base}/answer/${bytes}`;
  const sizeOf = async (filler: number) => (await (await fetch(`${base}/page/${filler}`)).bytes()).length;
  const [small, large] = [await sizeOf(10_000), await sizeOf(20_000)];
  const bytesPerFiller = (large - small) / 10_000;
  return `${base}/page/${Math.max(0, Math.round(10_000 + (bytes - small) / bytesPerFiller))}`;
}
