import { cpus, release, type } from "node:os";
import type { Queries } from "./queries";
import { type Samples, type Side, sides } from "./rounds";
import type { Sample } from "./sample";
import { ratioOf, type Spread, spreadOf } from "./statistics";
import type { Target } from "./targets";

export interface SideFigures {
  perSecond: Spread;
  p50: number;
  p95: number;
  p99: number;
  cpuMs: number;
  residentMb: number;
}

export interface Figures {
  name: string;
  path: string;
  bytes: number;
  queries: { cold: number; warm: number };
  sides: Record<Side, SideFigures>;
  toBareNext: Spread;
  toBareHttp: Spread;
}

export function figuresOf(target: Target, bytes: number, samples: Samples, queries: Queries): Figures {
  const rates = (side: Side) => samples[side].map(({ perSecond }) => perSecond);
  return {
    name: target.name,
    path: target.path,
    bytes,
    queries: { cold: queries.cold.length, warm: queries.warm.length },
    sides: Object.fromEntries(sides.map((side) => [side, summary(samples[side])])) as Figures["sides"],
    toBareNext: ratioOf(rates("app"), rates("bareNext")),
    toBareHttp: ratioOf(rates("app"), rates("bareHttp")),
  };
}

function summary(samples: Sample[]): SideFigures {
  const middle = (read: (sample: Sample) => number) => spreadOf(samples.map(read)).median;
  return {
    perSecond: spreadOf(samples.map(({ perSecond }) => perSecond)),
    p50: middle(({ p50 }) => p50),
    p95: middle(({ p95 }) => p95),
    p99: middle(({ p99 }) => p99),
    cpuMs: middle(({ cpuMs }) => cpuMs),
    residentMb: Math.max(...samples.map(({ residentMb }) => residentMb)),
  };
}

export function machine() {
  const processors = cpus();
  return {
    processors: processors.length,
    model: processors[0]?.model.trim() ?? "unknown",
    system: `${type()} ${release()}`,
    node: process.version,
  };
}
