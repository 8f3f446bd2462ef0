import { z } from "zod";
import { json } from "../http/answer";
import { HttpError } from "../http/http-error";
import type { Route } from "../http/route";
import { durationMs } from "./clock";
import type { Control } from "./control";

// Forms send everything as text, JSON does not: both are read by the same shapes.
const flag = z.union([z.boolean(), z.stringbool()]);

const clockInput = z.union([
  z.strictObject({ offsetMs: z.coerce.number<string | number>().int() }),
  z.strictObject({ advance: z.string() }),
  z.strictObject({ reset: flag.refine(Boolean) }),
]);

const faultInput = z.strictObject({
  provider: z.string(),
  fault: z.string(),
  on: flag.default(true),
  when: z.enum(["before", "after"]).default("before"),
  count: z.coerce.number().int().min(1).max(1_000_000).optional(),
  skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
  delayMs: z.coerce.number().int().min(0).max(600_000).default(3_000),
});

const resetInput = z.strictObject({ provider: z.string().optional() });
const journalQuery = z.object({
  provider: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(100),
});

export const controlApi = (control: Control): Route[] => [
  { method: "GET", path: /^\/_control\/state$/, answer: () => json(state(control)) },
  { method: "GET", path: /^\/_control\/clock$/, answer: () => json(clockState(control)) },
  { method: "POST", path: /^\/_control\/clock$/, answer: ({ body }) => moveClock(control, body) },
  { method: "GET", path: /^\/_control\/faults$/, answer: () => json(faultState(control)) },
  { method: "POST", path: /^\/_control\/faults$/, answer: ({ body }) => setFault(control, body) },
  {
    method: "DELETE",
    path: /^\/_control\/faults$/,
    answer({ query }) {
      control.faults.clear(query.get("provider") ?? undefined, query.get("fault") ?? undefined);
      return json(faultState(control));
    },
  },
  {
    method: "GET",
    path: /^\/_control\/journal$/,
    answer: ({ query }) =>
      json({ entries: control.journal.list(parse(journalQuery, Object.fromEntries(query))) }),
  },
  {
    method: "DELETE",
    path: /^\/_control\/journal$/,
    answer() {
      control.journal.clear();
      return json({ entries: [] });
    },
  },
  { method: "POST", path: /^\/_control\/reset$/, answer: ({ body }) => reset(control, body) },
];

const clockState = ({ clock }: Control) => ({
  now: clock.now().toISOString(),
  realNow: new Date().toISOString(),
  offsetMs: clock.offsetMs(),
});

const faultState = ({ faults, providers }: Control) => ({
  active: faults.list(),
  available: Object.fromEntries(providers.map(([{ name, faults: known }]) => [name, known])),
});

const state = (control: Control) => ({
  clock: clockState(control),
  faults: control.faults.list(),
  providers: Object.fromEntries(
    control.providers.map(([{ name }, running]) => [name, { address: running.address, ...running.state() }]),
  ),
  journal: { entries: control.journal.size() },
  memory: { rssBytes: process.memoryUsage.rss(), peakRssBytes: process.resourceUsage().maxRSS * 1024 },
});

function moveClock(control: Control, body: unknown) {
  const input = parse(clockInput, body);
  if ("offsetMs" in input) control.clock.moveTo(input.offsetMs);
  else if ("advance" in input) control.clock.moveTo(control.clock.offsetMs() + durationMs(input.advance));
  else control.clock.reset();
  return json(clockState(control));
}

function setFault(control: Control, body: unknown) {
  const { on, count, ...fault } = parse(faultInput, body);
  const known = control.providers.find(([{ name }]) => name === fault.provider)?.[0].faults ?? [];
  if (!known.includes(fault.fault)) {
    throw new HttpError(422, "invalid", `${fault.provider} has no fault "${fault.fault}"`);
  }
  if (on) control.faults.set(count === undefined ? fault : { ...fault, count });
  else control.faults.clear(fault.provider, fault.fault);
  return json(faultState(control));
}

async function reset(control: Control, body: unknown) {
  const { provider: wanted } = parse(resetInput, body);
  const chosen = control.providers.filter(([{ name }]) => !wanted || name === wanted);
  if (chosen.length === 0) throw new HttpError(422, "invalid", `There is no provider "${wanted}"`);
  for (const [{ name }, running] of chosen) {
    control.faults.clear(name);
    await running.reset();
  }
  if (!wanted) {
    control.clock.reset();
    control.journal.clear();
  }
  return json({ reset: chosen.map(([{ name }]) => name) });
}

function parse<T extends z.ZodType>(type: T, value: unknown): z.output<T> {
  const result = type.safeParse(value);
  if (!result.success) throw new HttpError(422, "invalid", z.prettifyError(result.error));
  return result.data;
}
