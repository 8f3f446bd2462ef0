/** One line of what an event tells: a field that changed, or a fact beside the change. */
export type Change = { field: string; before?: string; after: string };

const spell = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value ?? null));

/** Every leaf by its way: { a: { b: 1 } } is a.b = 1. */
function leaves(value: unknown, way: string): [way: string, text: string][] {
  const isTree = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isTree) return value === undefined ? [] : [[way, spell(value)]];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, way ? `${way}.${name}` : name));
}

/** What differs between before and after, then everything else that was noted. */
export function changesOf({ before, after, ...facts }: Record<string, unknown>): Change[] {
  const was = new Map(leaves(before, ""));
  const is = new Map(leaves(after, ""));
  const changed = [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({ field, before: was.get(field) ?? "–", after: is.get(field) ?? "–" }));
  return [...changed, ...leaves(facts, "").map(([field, after]) => ({ field, after }))];
}
