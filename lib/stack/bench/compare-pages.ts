import { choosePorts } from "../ports";
import type { Session } from "../session";
import { buildBareNext, startBareNext } from "./bare-next";
import { type Figures, figuresOf, machine } from "./figures";
import { type LoginStorm, measureLoginStorm } from "./login-storm";
import { findPlaces } from "./places";
import { countQueries, type Queries } from "./queries";
import { writeReport } from "./report";
import { takeRounds, wrongAnswers } from "./rounds";
import type { Pace } from "./sample";
import { raiseSubject } from "./subject";
import { drawFigures } from "./table";
import { type Target, targetsOf } from "./targets";

const pace: Pace = { connections: 16, warmUpMs: 600, measuredMs: 3_000 };

/** The pages of the product beside the same bytes from bare Next and bare HTTP; answers with the exit code. */
export async function comparePages(session: Session, rounds: number): Promise<number> {
  const { progress } = session;
  const subject = await raiseSubject(session);
  await progress.step(
    "bare build",
    () => buildBareNext(session),
    (result) => result,
  );
  const port = await freePort(session);
  const bareNext = { url: `http://127.0.0.1:${port}`, server: await startBareNext(session, port) };
  const targets = targetsOf(subject);

  const queries = new Map<Target, Queries>();
  for (const target of targets) queries.set(target, await countQueries(subject, target));
  await subject.statements.close();

  const places = await findPlaces(session, subject, bareNext, targets);
  const figures: Figures[] = [];
  const wrong: string[] = [];
  for (const [target, place] of places) {
    const samples = await progress.step(target.name, () => takeRounds(session, place, rounds, pace));
    const asked = queries.get(target) ?? { cold: [], warm: [] };
    figures.push(figuresOf(target, place.app.expected.length, samples, asked));
    wrong.push(...wrongAnswers(samples).map((answer) => `${target.name}, ${answer}`));
  }

  const storm = await progress.step("sign-ins", () => measureLoginStorm(subject));

  const startMs = { app: subject.server.startMs, bareNext: bareNext.server.startMs };
  const file = writeReport({ machine: machine(), pace, rounds, startMs, figures, storm, wrong });
  progress.say(`\n${drawFigures(figures)}\n`);
  progress.say(
    `start: app ${Math.round(startMs.app)} ms, bare Next ${Math.round(startMs.bareNext)} ms · queries: cold / warm`,
  );
  progress.say(inWords(storm));
  progress.say(`${file}`);
  for (const answer of wrong) progress.note(`A wrong answer: ${answer}`);
  return wrong.length > 0 ? 1 : 0;
}

const inWords = (storm: LoginStorm): string =>
  `sign-ins, ${storm.parallel} at once: ${Math.round(storm.loginsPerSecond)}/s, p50 ${Math.round(storm.loginP50)} ms, p95 ${Math.round(storm.loginP95)} ms · ` +
  `the home page meanwhile p95 ${storm.pageP95Storm.toFixed(1)} ms, before ${storm.pageP95Quiet.toFixed(1)} ms`;

async function freePort(session: Session): Promise<number> {
  const { app } = await choosePorts(`${session.folder}/bare-ports.json`, {}, () => {});
  return app;
}
