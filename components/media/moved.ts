/** The list with one of it somewhere else. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = [...items];
  const taken = rest.splice(from, 1);
  rest.splice(to, 0, ...taken);
  return rest;
}
