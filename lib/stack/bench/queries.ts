import { setTimeout as sleep } from "node:timers/promises";
import { forgetPages, type Subject } from "./subject";
import type { Target } from "./targets";

export interface Queries {
  /** When nothing of the page is remembered. */
  cold: string[];
  /** When somebody else asked for it just before. */
  warm: string[];
}

export async function countQueries(subject: Subject, target: Target): Promise<Queries> {
  const ask = async () => void (await (await fetch(subject.data.appUrl + target.path, target)).bytes());
  await ask();
  const settled = async () => {
    await ask();
    // A page that is served while it is renewed asks its questions after the answer.
    await sleep(300);
  };
  await forgetPages(subject.databaseUrl, subject.creatorSlug);
  await sleep(100);
  const cold = await subject.statements.during(settled);
  const warm = await subject.statements.during(settled);
  return { cold, warm };
}
