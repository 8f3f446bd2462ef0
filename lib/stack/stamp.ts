import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const notBuilt = [
  /(^|\/)(node_modules|\.[^/]+|test-results|playwright-report)(\/|$)/,
  /^(docs|drizzle|e2e|lib\/(sandbox|stack|testing|worker)|db\/seed)(\/|$)/,
  /^(biome\.json|next-env\.d\.ts|playwright\.config\.ts|package\.json|pnpm-workspace\.yaml)$/,
  /\.(test|contract)\.tsx?$|\.md$|\.tsbuildinfo$/,
];

/** One short text for all that can change the result of `next build`. */
export function stampOf(root: string, ...circumstances: string[]): string {
  const hash = createHash("sha256").update(circumstances.join("\n"));
  for (const path of filesIn(root, root))
    hash.update(`\n${relative(root, path)}\n`).update(readFileSync(path));
  return hash.digest("hex").slice(0, 32);
}

function* filesIn(root: string, folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (notBuilt.some((pattern) => pattern.test(relative(root, path)))) continue;
    if (entry.isDirectory()) yield* filesIn(root, path);
    else if (entry.isFile()) yield path;
  }
}
