import { setTimeout as sleep } from "node:timers/promises";
import { demoLogins } from "@/db/seed/logins";
import { asAdmin } from "../postgres/cluster";
import type { Subject } from "./subject";

const parallel = 20;
const people = 200;
const warmUps = 40;

export interface LoginStorm {
  parallel: number;
  loginsPerSecond: number;
  loginP50: number;
  loginP95: number;
  /** The home page of visitors, one after another, before the storm and in the middle of it. */
  pageP95Quiet: number;
  pageP95Storm: number;
}

/** Many sign in at once: how long each waits, and whether those who only look notice. */
export async function measureLoginStorm({ data: { appUrl }, databaseUrl }: Subject): Promise<LoginStorm> {
  await addPeople(databaseUrl);
  for (let turn = people; turn < people + warmUps; turn++) await signInAs(appUrl, turn);
  const quiet = await lookAround(appUrl, () => false, 1_500);
  const logins: number[] = [];
  const began = performance.now();
  let next = 0;
  const visitor = async () => {
    while (next < people) logins.push(await timed(() => signInAs(appUrl, next++)));
  };
  const storm = Promise.all(Array.from({ length: parallel }, visitor));
  let isOver = false;
  const during = lookAround(appUrl, () => isOver, 60_000);
  await storm;
  const seconds = (performance.now() - began) / 1_000;
  isOver = true;
  return {
    parallel,
    loginsPerSecond: people / seconds,
    loginP50: percentile(logins, 0.5),
    loginP95: percentile(logins, 0.95),
    pageP95Quiet: percentile(quiet, 0.95),
    pageP95Storm: percentile(await during, 0.95),
  };
}

const addressOf = (turn: number) => `storm-${turn}@example.com`;

/** They share a password that is known here, which is hashed at full cost like any other. */
const addPeople = (databaseUrl: string) =>
  asAdmin(databaseUrl, async (client) => {
    await client.query(
      `insert into users (email, email_verified_at, password_hash)
       select 'storm-' || turn || '@example.com', now(), fan.password_hash
         from users fan, generate_series(0, $2) turn where fan.email = $1 on conflict do nothing`,
      [demoLogins[0].email, people + warmUps - 1],
    );
  });

async function signInAs(appUrl: string, turn: number): Promise<void> {
  const answer = await fetch(`${appUrl}/api/v1/auth/login`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-forwarded-for": `10.9.${turn >> 8}.${turn & 255}`,
    },
    body: JSON.stringify({ email: addressOf(turn), password: demoLogins[0].password }),
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`A sign-in of the storm was answered ${answer.status}`);
}

async function lookAround(appUrl: string, isOver: () => boolean, longestMs: number): Promise<number[]> {
  const waits: number[] = [];
  const end = performance.now() + longestMs;
  while (!isOver() && performance.now() < end) {
    waits.push(await timed(async () => (await fetch(appUrl)).arrayBuffer()));
    await sleep(5);
  }
  return waits;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const percentile = (values: number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(share * values.length) - 1] ?? Number.NaN;
