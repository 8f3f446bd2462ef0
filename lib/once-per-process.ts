const kept = globalThis as unknown as Record<symbol, unknown>;

/**
 * For what a process needs one of. Next gives its pages, its routes and its start a copy of every module each,
 * and each copy would make its own.
 */
export function oncePerProcess<Thing>(name: string, make: () => Thing): Thing {
  const key = Symbol.for(`creatorflix ${name}`);
  kept[key] ??= make();
  return kept[key] as Thing;
}
