import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";

const root = resolve(import.meta.dirname, "../..");

/** Whoever imports the database client gets a database of its own first; a pure unit test never pays for one. */
const databaseOnDemand: Plugin = {
  name: "database-on-demand",
  transform: (code, id) =>
    id === resolve(root, "db/client.ts") ? `import "@/lib/testing/database";\n${code}` : null,
};

export default defineConfig({
  root,
  plugins: [databaseOnDemand],
  resolve: { alias: { "@": root } },
  test: {
    include: ["{lib,db,app,components}/**/*.test.{ts,tsx}"],
    globalSetup: ["lib/stack/test-cluster.ts"],
    setupFiles: ["lib/testing/setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 30_000,
    restoreMocks: true,
  },
});
