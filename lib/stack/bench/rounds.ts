import type { Session } from "../session";
import { type Pace, type Place, type Sample, takeSample } from "./sample";

export const sides = ["app", "bareNext", "bareHttp"] as const;
export type Side = (typeof sides)[number];
export type Places = Record<Side, Place>;
export type Samples = Record<Side, Sample[]>;

/** A B C C B A …: whatever the machine does meanwhile falls on every side alike. */
export async function takeRounds(
  session: Session,
  places: Places,
  rounds: number,
  pace: Pace,
): Promise<Samples> {
  const samples: Samples = { app: [], bareNext: [], bareHttp: [] };
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? sides : sides.toReversed();
    for (const side of order) samples[side].push(await takeSample(session, places[side], pace));
  }
  return samples;
}

export const wrongAnswers = (samples: Samples): string[] =>
  sides.flatMap((side) =>
    [...new Set(samples[side].flatMap(({ wrong }) => wrong))].map((wrong) => `${side}: ${wrong}`),
  );
