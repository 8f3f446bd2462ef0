import { expect, test, vi } from "vitest";
import { askExport, listExports } from "@/lib/accounts/exports";
import { aFan } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { openStorage } from "@/lib/testing/storage";

test("an export that failed twice is given up, and its owner is told", async () => {
  const storage = await openStorage();
  const [{ handlers }, { startWorker }] = [await import("./handlers"), await import("./run")];
  const fan = await aFan();
  await askExport(fan);
  let tries = 0;
  const worker = await startWorker({
    ...handlers,
    "exports.make": () => Promise.reject(new Error(`try ${++tries} failed`)),
    "mails.send": async () => {},
    "sweeps.run": async () => {},
  });
  try {
    const isGivenUp = async () => expect(await listExports(fan.id)).toMatchObject([{ status: "failed" }]);
    await vi.waitFor(isGivenUp, { timeout: 30_000, interval: 100 });
    expect(tries).toBe(2);
    expect((await queuedMails(fan.id)).map(({ kind }) => kind)).toEqual(["export_failed"]);
  } finally {
    await worker.stop();
    await storage.close();
  }
}, 45_000);
