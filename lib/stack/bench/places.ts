import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../root";
import type { Session } from "../session";
import { StackError } from "../stack-error";
import { addressOfSize } from "./bare-next";
import type { Places } from "./rounds";
import type { Server } from "./server";
import type { Subject } from "./subject";
import type { Target } from "./targets";

interface Fetched {
  target: Target;
  type: string;
  body: Uint8Array;
}

/** Where each target is asked on all three sides: the app, bare Next and bare HTTP, with the same number of bytes. */
export async function findPlaces(
  session: Session,
  subject: Subject,
  bareNext: { url: string; server: Server },
  targets: Target[],
): Promise<Map<Target, Places>> {
  const fetched = await Promise.all(targets.map((target) => fetchTwice(subject.data.appUrl, target)));
  const http = await startBareHttp(session, fetched);
  const places = new Map<Target, Places>();
  for (const { target, body } of fetched) {
    const expected = { status: 200, length: body.length };
    const { headers, tolerance, path, kind, name } = target;
    const url = await addressOfSize(bareNext.url, body.length, kind);
    const bareLength = (await (await fetch(url)).bytes()).length;
    places.set(target, {
      app: { url: subject.data.appUrl + path, headers, tolerance, expected, pid: subject.server.pid },
      bareNext: {
        url,
        headers: {},
        tolerance: 0,
        expected: { status: 200, length: bareLength },
        pid: bareNext.server.pid,
      },
      bareHttp: { url: `${http.url}/${fileName(name)}`, headers: {}, tolerance: 0, expected, pid: http.pid },
    });
  }
  return places;
}

/** The second answer is the one that everybody after the first gets. */
async function fetchTwice(appUrl: string, target: Target): Promise<Fetched> {
  await fetch(appUrl + target.path, target);
  const response = await fetch(appUrl + target.path, target);
  if (response.status !== 200) throw new StackError(`${target.path} answers with ${response.status}`);
  return { target, type: response.headers.get("content-type") ?? "", body: await response.bytes() };
}

async function startBareHttp(session: Session, fetched: Fetched[]) {
  const folder = join(session.folder, "bodies");
  mkdirSync(folder, { recursive: true });
  const files = fetched.map(({ target, type, body }) => {
    const name = fileName(target.name);
    writeFileSync(join(folder, name), body);
    return [name, { path: join(folder, name), type }];
  });
  const running = session.processes.start({
    name: "The bare server",
    command: process.execPath,
    args: [inRoot("lib/stack/bench/bare-http.ts"), JSON.stringify(Object.fromEntries(files))],
    env: process.env,
    log: join(session.folder, "logs/bare-http.log"),
  });
  const { port } = JSON.parse(await running.line((line) => line.startsWith("{"), 10_000));
  return { url: `http://127.0.0.1:${port}`, pid: running.pid };
}

const fileName = (name: string) => name.replace(/\W+/g, "-");
