import { watchAncestors } from "./ancestors";
import { Processes } from "./processes";
import { Progress } from "./progress";
import { StackError } from "./stack-error";

export class Session {
  readonly progress = new Progress();
  readonly processes: Processes;
  isClosing = false;
  readonly #atEnd: (() => unknown)[] = [];

  constructor(readonly folder: string) {
    this.processes = new Processes({ CREATORFLIX_STACK: folder });
  }

  atEnd(work: () => unknown) {
    this.#atEnd.push(work);
  }

  async end() {
    this.isClosing = true;
    this.progress.close();
    await this.processes.end();
    for (const work of this.#atEnd) await work();
  }
}

interface Interrupted {
  code: number;
  reason: string;
}

/**
 * Runs one door from its first line to its exit code. However it ends — done, failed, Ctrl-C, TERM, a closed
 * terminal, a killed npx — all that it started is ended before the process is.
 */
export async function runSession(
  folder: () => string | Promise<string>,
  work: (session: Session) => Promise<number>,
): Promise<never> {
  process.exit(await sessionCode(folder, work));
}

async function sessionCode(
  folder: () => string | Promise<string>,
  work: (session: Session) => Promise<number>,
) {
  let session: Session | undefined;
  try {
    session = new Session(await folder());
    const result = await Promise.race([work(session), interruption(session)]);
    if (typeof result === "number") return result;
    session.progress.close();
    if (result.reason) session.progress.say(`\n  ${result.reason}`);
    return result.code;
  } catch (error) {
    (session?.progress ?? new Progress()).fail(error);
    return 1;
  } finally {
    await session?.end();
  }
}

function interruption(session: Session): Promise<Interrupted> {
  return new Promise((resolve) => {
    const end = (code: number, reason: string) => {
      session.isClosing = true;
      resolve({ code, reason });
    };
    process.on("SIGINT", () => end(130, "Closing …"));
    process.on("SIGTERM", () => end(143, "Closing …"));
    // The terminal is gone, and so is the reader of whatever is said now.
    process.on("SIGHUP", () => end(129, ""));
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
    watchAncestors(() => end(143, ""));
    void session.processes.wardenGone.then(() => {
      if (!session.isClosing) session.progress.fail(new StackError("The warden of this session was killed"));
      end(1, "");
    });
  });
}
