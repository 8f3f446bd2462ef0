/** The list with one of its members at another place; the nearest there is when it lies outside. */
export function placed<T>(list: readonly T[], one: T, position: number): T[] {
  const others = list.filter((other) => other !== one);
  const at = Math.min(Math.max(position, 0), others.length);
  return [...others.slice(0, at), one, ...others.slice(at)];
}
