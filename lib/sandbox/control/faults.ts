export interface Fault {
  readonly provider: string;
  readonly fault: string;
  /** Before the effect the work is not done; after it, it is done and the answer is lost. */
  readonly when: "before" | "after";
  /** How many more times it happens; absent means until it is switched off. */
  readonly count?: number;
  /** How many calls pass first, so that a page in the middle of a listing can fail. */
  readonly skip: number;
  readonly delayMs: number;
}

export interface Faults {
  list(): Fault[];
  set(fault: Fault): void;
  clear(provider?: string, fault?: string): void;
  /** Takes one occurrence: the caller must then make it happen. */
  take(provider: string, names: readonly string[], when: Fault["when"]): Fault | undefined;
}

export function createFaults(): Faults {
  const active = new Map<string, Fault>();
  const keyOf = ({ provider, fault }: Pick<Fault, "provider" | "fault">) => `${provider}/${fault}`;

  return {
    list: () => [...active.values()],
    set: (fault) => void active.set(keyOf(fault), fault),
    clear(provider, fault) {
      for (const [key, value] of active) {
        if ((!provider || value.provider === provider) && (!fault || value.fault === fault))
          active.delete(key);
      }
    },
    take(provider, names, when) {
      for (const name of names) {
        const key = `${provider}/${name}`;
        const fault = active.get(key);
        if (!fault || fault.when !== when) continue;
        if (fault.skip > 0) {
          active.set(key, { ...fault, skip: fault.skip - 1 });
          continue;
        }
        if (fault.count === 1) active.delete(key);
        else if (fault.count !== undefined) active.set(key, { ...fault, count: fault.count - 1 });
        return fault;
      }
      return undefined;
    },
  };
}
