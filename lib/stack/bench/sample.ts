import { join } from "node:path";
import { inRoot } from "../root";
import type { Session } from "../session";
import type { Answer } from "./answer-reader";
import type { LoadOrder, LoadResult } from "./load";
import { cpuMsOf, residentMegabytes } from "./process-cost";

export interface Place {
  url: string;
  headers: Record<string, string>;
  expected: Answer;
  tolerance: number;
  pid: number;
}

export interface Sample extends LoadResult {
  cpuMs: number;
  residentMb: number;
}

export interface Pace {
  connections: number;
  warmUpMs: number;
  measuredMs: number;
}

/** Puts one server under load from a process of its own, and reads what that cost the server. */
export async function takeSample(session: Session, place: Place, pace: Pace): Promise<Sample> {
  const { pid, ...what } = place;
  const order: LoadOrder = { ...what, ...pace };
  const before = cpuMsOf(pid);
  const running = session.processes.start({
    name: "The load",
    command: process.execPath,
    args: [inRoot("lib/stack/bench/load.ts"), JSON.stringify(order)],
    env: process.env,
    log: join(session.folder, "logs/load.log"),
  });
  const line = await running.line((text) => text.startsWith("{"), pace.warmUpMs + pace.measuredMs + 30_000);
  const result: LoadResult = JSON.parse(line);
  return {
    ...result,
    cpuMs: (cpuMsOf(pid) - before) / result.allRequests,
    residentMb: residentMegabytes(pid),
  };
}
