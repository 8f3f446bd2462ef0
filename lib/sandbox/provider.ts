import type { Clock } from "./control/clock";
import type { Fault } from "./control/faults";
import type { JournalEntry } from "./control/journal";
import type { Route } from "./http/route";

/** All the sandbox knows of a provider. A new one is a folder of its own and a line in providers.ts. */
export interface Provider {
  readonly name: string;
  /** Names its address in the ready line and its port in SANDBOX_<ENDPOINT>_PORT. */
  readonly endpoint: string;
  readonly faults: readonly string[];
  start(context: ProviderContext): Promise<RunningProvider>;
}

export interface ProviderContext {
  readonly dataFolder: string;
  readonly port: number;
  readonly clock: Pick<Clock, "now">;
  /** Takes one occurrence of a fault that was asked for; the provider must then make it happen. */
  takeFault(names: readonly string[], when: Fault["when"]): Fault | undefined;
  /** Every call and delivery, without its secrets. */
  record(entry: Omit<JournalEntry, "provider" | "time">): void;
}

export interface RunningProvider {
  readonly address: string;
  /** What it shows on the control server beside the shared page and API, for example an inbox. */
  readonly routes: readonly Route[];
  readonly links: readonly { readonly label: string; readonly href: string }[];
  state(): Record<string, string | number>;
  reset(): Promise<void>;
  stop(): Promise<void>;
}
