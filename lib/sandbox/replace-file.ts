import { renameSync, writeFileSync } from "node:fs";

/** A reader, or the next start after a kill, sees the old content or the new, never half of either. */
export function replaceFile(path: string, content: string): void {
  const draft = `${path}.draft`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
