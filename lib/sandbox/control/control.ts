import type { Provider, RunningProvider } from "../provider";
import type { Clock } from "./clock";
import type { Faults } from "./faults";
import type { Journal } from "./journal";

/** What the control API and page have their hands on. */
export interface Control {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly providers: readonly (readonly [Provider, RunningProvider])[];
}
