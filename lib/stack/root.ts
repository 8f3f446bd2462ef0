import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const inRoot = (...parts: string[]) => join(root, ...parts);
export const serverProgram = inRoot("app/_server/http/main.ts");
export const nextProgram = inRoot("node_modules/next/dist/bin/next");

/** The arguments that make node run one of our TypeScript programs. */
export const typescript = (program: string, ...args: string[]) => [
  "--import",
  "tsx",
  inRoot(program),
  ...args,
];
