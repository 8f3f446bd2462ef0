import { unstable_cache } from "next/cache";
import { tags as everything } from "@/lib/page-cache";

/**
 * Remembers a public read until one of its tags is touched. Whatever a page reads through here tags the page too,
 * so both are renewed together. Rows must be plain JSON: they are stored as text.
 */
export function cached<Arguments extends unknown[], Result>(
  name: string,
  tags: (...args: NoInfer<Arguments>) => string[],
  read: (...args: Arguments) => Promise<Result>,
) {
  // The page cache reads `began`: what was touched after that is stale, however late the answer came.
  const dated = async (...args: Arguments) => ({ began: performance.now(), result: await read(...args) });
  return async (...args: Arguments): Promise<Result> => {
    const remembered = unstable_cache(dated, [name], {
      tags: [everything.all, ...tags(...args)],
      revalidate: 600,
    });
    return (await remembered(...args)).result;
  };
}
