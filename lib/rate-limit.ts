import { Redis } from "ioredis";
import { RateLimiterPostgres, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/db/client";
import { hmac } from "./crypto";
import { env } from "./env";
import { AppError } from "./errors";
import { log } from "./log";

interface Rule {
  points: number;
  seconds: number;
  /** When nobody can count: whoever guesses or spends is refused, whoever reads is let in. */
  whenDown: "refuse" | "admit";
}

export const limits = {
  /** Guesses at one account from one address. */
  login: { points: 5, seconds: 300, whenDown: "refuse" },
  /** Sign-ins from one address, whichever the account: many people may share it. */
  source: { points: 50, seconds: 300, whenDown: "refuse" },
  /** Questions for a passkey: each visit of the login page asks one, and must not use up what signing in needs. */
  passkeys: { points: 300, seconds: 300, whenDown: "refuse" },
  /** Wrong guesses at one account from devices it does not know, wherever they come from. */
  account: { points: 20, seconds: 3600, whenDown: "refuse" },
  /** Second factors tried for one account. */
  code: { points: 5, seconds: 300, whenDown: "refuse" },
  refresh: { points: 60, seconds: 60, whenDown: "refuse" },
  register: { points: 3, seconds: 3600, whenDown: "refuse" },
  /** Letters to one address, and letters asked for by one source. */
  mail: { points: 3, seconds: 3600, whenDown: "refuse" },
  mailSource: { points: 10, seconds: 3600, whenDown: "refuse" },
  /** Addresses of clients shown to one admin. */
  reveals: { points: 60, seconds: 3600, whenDown: "refuse" },
  /** Files that one person begins to send. */
  uploads: { points: 1000, seconds: 3600, whenDown: "refuse" },
  exports: { points: 3, seconds: 86_400, whenDown: "refuse" },
  /** New links of one person for one product. */
  downloadLinks: { points: 5, seconds: 3600, whenDown: "refuse" },
  /** One person writes in a window or two, which save a moment after the last key. */
  drafts: { points: 240, seconds: 60, whenDown: "admit" },
  slug: { points: 60, seconds: 60, whenDown: "admit" },
  follows: { points: 120, seconds: 60, whenDown: "admit" },
  /** Comments and reports of one person. */
  comments: { points: 10, seconds: 300, whenDown: "refuse" },
  reports: { points: 10, seconds: 3600, whenDown: "refuse" },
  tips: { points: 10, seconds: 60, whenDown: "refuse" },
  api: { points: 1000, seconds: 60, whenDown: "admit" },
} as const satisfies Record<string, Rule>;

export type LimitName = keyof typeof limits;

export interface Allowance {
  limit: number;
  remaining: number;
  resetSeconds: number;
}

const limiters = new Map<LimitName, RateLimiterPostgres | RateLimiterRedis>();
let redis: Redis | undefined;

function limiterOf(name: LimitName): RateLimiterPostgres | RateLimiterRedis {
  const known = limiters.get(name);
  if (known) return known;
  const { points, seconds: duration } = limits[name];
  const rule = { keyPrefix: name, points, duration, inMemoryBlockOnConsumed: points + 1 };
  const limiter = env.REDIS_URL
    ? new RateLimiterRedis({ ...rule, storeClient: connection(env.REDIS_URL) })
    : new RateLimiterPostgres({
        ...rule,
        storeClient: pool,
        storeType: "pool",
        tableName: "rate_limits",
        tableCreated: true,
        // The worker does it once for all processes.
        clearExpiredByTimeout: false,
      });
  limiters.set(name, limiter);
  return limiter;
}

function connection(url: string): Redis {
  if (redis) return redis;
  // A visitor waits half a second for Redis at most; then the rule for a store that is down decides.
  redis = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 500, commandTimeout: 500 });
  redis.on("error", (error) => log.error({ error }, "Redis failed"));
  return redis;
}

/** Takes one of what `key` may do in the window, or throws `rate_limited` with the seconds until it may again. */
export async function consume(name: LimitName, key: string): Promise<Allowance> {
  try {
    // Keys are addresses of people and machines; the store sees only what they hash to.
    return allowanceOf(name, await limiterOf(name).consume(hmac("rate-limit", key)));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(name, error);
    log.error({ error, limit: name }, "the rate limit could not be counted");
    const { points, seconds, whenDown } = limits[name];
    if (whenDown === "admit") return { limit: points, remaining: points, resetSeconds: seconds };
    throw new AppError("unavailable", "This is not possible right now. Please try again in a minute.");
  }
}

const allowanceOf = (name: LimitName, { remainingPoints, msBeforeNext }: RateLimiterRes): Allowance => ({
  limit: limits[name].points,
  remaining: remainingPoints,
  resetSeconds: Math.ceil(msBeforeNext / 1000),
});

function tooMany(name: LimitName, counted: RateLimiterRes): AppError {
  const allowance = allowanceOf(name, counted);
  const retryAfterSeconds = Math.max(1, allowance.resetSeconds);
  return new AppError(
    "rate_limited",
    `Too many attempts. Please try again in ${retryAfterSeconds} seconds.`,
    {
      ...allowance,
      retryAfterSeconds,
    },
  );
}

/** Gives back what was taken: whoever proved to be right has not been guessing. */
export async function forgive(name: LimitName, key: string): Promise<void> {
  await limiterOf(name).delete(hmac("rate-limit", key));
}

/** Gives back one, where others may be guessing under the same key: theirs stay counted. */
export async function giveBack(name: LimitName, key: string): Promise<void> {
  await limiterOf(name).reward(hmac("rate-limit", key), 1);
}
