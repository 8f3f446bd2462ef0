/** Provided by the global setup (lib/stack/test-cluster.ts) to every worker. */
export interface TestDatabases {
  /** A database of the cluster that nobody tests in; the others are made from there. */
  adminUrl: string;
  prefix: string;
  /** Appears when the template can be copied, and holds the reason if it cannot. */
  readyFile: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testDatabases: TestDatabases;
  }
}

export const templateOf = ({ prefix }: TestDatabases) => `${prefix}_template`;

export const databaseOf = ({ prefix }: TestDatabases) => `${prefix}_${process.env.VITEST_POOL_ID ?? "1"}`;

export function urlOf({ adminUrl }: TestDatabases, database: string): string {
  const url = new URL(adminUrl);
  if (!["127.0.0.1", "localhost", "[::1]"].includes(url.hostname)) {
    throw new Error(`Tests drop databases, so they refuse ${url.hostname}: only this machine will do`);
  }
  url.pathname = `/${database}`;
  return url.href;
}
