import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startSandbox, type TestSandbox } from "@/lib/sandbox/testing/start-sandbox";

let sandbox: TestSandbox;

/** The module as a process would load it that was given these addresses. */
async function load(variables: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const [readiness, storage, client, queue] = await Promise.all([
    import("./readiness"),
    import("./media/s3"),
    import("@/db/client"),
    import("./queue"),
  ]);
  return { ...readiness, ...storage, ...client, ...queue };
}

beforeAll(async () => {
  sandbox = await startSandbox();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.end();
});

test("OP-23 what is missing is named, one part at a time, and nothing else is said", async () => {
  const { checkReadiness, prepareQueues, s3 } = await load({
    S3_ENDPOINT: sandbox.storage,
    S3_BUCKET: "ready",
  });
  expect(await checkReadiness()).toEqual({ database: "ok", queue: "down", storage: "down" });
  await s3.send(new CreateBucketCommand({ Bucket: "ready" }));
  expect(await checkReadiness()).toEqual({ database: "ok", queue: "down", storage: "ok" });
  await prepareQueues();
  expect(await checkReadiness()).toEqual({ database: "ok", queue: "ok", storage: "ok" });
});

test("OP-23 without a database the answer still comes, and soon", async () => {
  const { checkReadiness } = await load({ DATABASE_URL: "postgres://nobody@127.0.0.1:9/none" });
  const started = performance.now();
  expect(await checkReadiness()).toMatchObject({ database: "down", queue: "down", storage: "ok" });
  expect(performance.now() - started).toBeLessThan(5_000);
});
