import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SandboxConfig } from "./config";
import { controlApi } from "./control/api";
import { openClock } from "./control/clock";
import { createFaults } from "./control/faults";
import { openJournal } from "./control/journal";
import { controlPage } from "./control/page";
import { serveControl } from "./control/server";
import { pageAssets } from "./page/shell";
import type { Provider, ProviderContext, RunningProvider } from "./provider";

export async function startSandbox(config: SandboxConfig, list: readonly Provider[]) {
  mkdirSync(config.dataFolder, { recursive: true });
  mkdirSync(dirname(config.clockFile), { recursive: true });
  const clock = openClock(config.clockFile);
  const faults = createFaults();
  const journal = openJournal(join(config.dataFolder, "journal.jsonl"));

  const contextOf = ({ name, endpoint }: Provider): ProviderContext => ({
    dataFolder: config.dataFolder,
    port: config.portOf(endpoint),
    clock,
    takeFault: (names, when) => faults.take(name, names, when),
    record: (entry) => journal.write({ time: clock.now().toISOString(), provider: name, ...entry }),
  });

  const providers: (readonly [Provider, RunningProvider])[] = [];
  for (const provider of list) providers.push([provider, await provider.start(contextOf(provider))]);
  const control = { clock, faults, journal, providers };
  const routes = [
    controlPage(control),
    ...pageAssets,
    ...controlApi(control),
    ...providers.flatMap(([, running]) => running.routes),
  ];
  const server = await serveControl(routes, config.portOf("control"));

  return {
    addresses: {
      control: server.address,
      ...Object.fromEntries(providers.map(([{ endpoint }, { address }]) => [endpoint, address])),
    },
    async stop(): Promise<void> {
      server.stop();
      await Promise.all(providers.map(([, running]) => running.stop()));
      journal.close();
    },
  };
}
