import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { type Ending, stopAll } from "./stop-group";

/**
 * A process of its own that outlives the launcher by a moment. It is told about every child, and when its
 * input closes, because the launcher is done or was killed with -9, it ends them all.
 */
export type WardenOrder = { hold: Ending } | { release: number } | { remove: string };

const held = new Map<number, Ending>();
const folders = new Set<string>();

function obey(order: WardenOrder) {
  if ("hold" in order) held.set(order.hold.group, order.hold);
  else if ("release" in order) held.delete(order.release);
  else folders.add(order.remove);
}

const orders = createInterface({ input: process.stdin });
orders.on("line", (line) => obey(JSON.parse(line)));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => orders.close());

orders.once("close", async () => {
  await stopAll(held.values());
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  process.exit();
});
