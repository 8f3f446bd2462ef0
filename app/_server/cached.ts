import { unstable_cache } from "next/cache";

/**
 * Remembers a public read until one of its tags is touched. Whatever a page reads through here tags the page too,
 * so both are renewed together. Rows must be plain JSON: they are stored as text.
 */
export function cached<Arguments extends unknown[], Result>(
  name: string,
  tags: (...args: NoInfer<Arguments>) => string[],
  read: (...args: Arguments) => Promise<Result>,
) {
  return (...args: Arguments): Promise<Result> =>
    unstable_cache(read, [name], { tags: tags(...args), revalidate: 600 })(...args);
}
