import { setTimeout as sleep } from "node:timers/promises";
import type { Program, Running } from "../processes";
import { dim } from "../progress";
import type { Session } from "../session";

export interface Service {
  program: Program;
  isReady: (line: string) => boolean;
  /** Its words also appear on the terminal, under this name. */
  heardAs?: string;
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;
const calmAfterMs = 60_000;

/** Starts a service, answers with its ready line, and from then on starts it again whenever it dies. */
export async function keepRunning(session: Session, service: Service): Promise<string> {
  const running = session.processes.start(service.program);
  hear(service, session, running);
  const line = await running.line(service.isReady, 60_000);
  void restartForever(session, service, running);
  return line;
}

function hear({ heardAs }: Service, session: Session, running: Running) {
  if (!heardAs) return;
  const tell = () => {
    if (session.isClosing) return;
    for (const line of running.lines()) session.progress.say(`  ${dim(`${heardAs.padEnd(6)} │`)} ${line}`);
  };
  const timer = setInterval(tell, 150);
  void running.exit.then(() => {
    clearInterval(timer);
    tell();
  });
}

async function restartForever(session: Session, service: Service, first: Running) {
  let running = first;
  let pause = firstPauseMs;
  for (;;) {
    const began = Date.now();
    const how = await running.exit;
    if (session.isClosing) return;
    if (Date.now() - began > calmAfterMs) pause = firstPauseMs;
    const failure = running.failure(
      `${service.program.name} stopped (${how}); starting it again in ${pause / 1000} s`,
    );
    session.progress.fail(failure);
    await sleep(pause);
    if (session.isClosing) return;
    running = session.processes.start(service.program);
    hear(service, session, running);
    pause = Math.min(pause * 2, longestPauseMs);
  }
}
