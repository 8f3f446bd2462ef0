import type { Program } from "../processes";
import type { Session } from "../session";

export interface Server {
  pid: number;
  /** From the start of the process until it says that it takes requests. */
  startMs: number;
}

export async function startServer(session: Session, program: Program): Promise<Server> {
  const began = performance.now();
  const running = session.processes.start(program);
  await running.line((line) => line.includes("Ready in"), 60_000);
  return { pid: running.pid, startMs: performance.now() - began };
}
