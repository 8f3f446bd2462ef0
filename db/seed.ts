import { parseArgs } from "node:util";
import { seed } from "./seed/seed";
import { isWorldName } from "./seed/world";

const { values } = parseArgs({
  options: { world: { type: "string", default: "demo" }, scale: { type: "string", default: "1" } },
});
const scale = Number(values.scale);
if (!isWorldName(values.world)) throw new Error(`There is no world ${values.world}: demo or test`);
if (!Number.isInteger(scale) || scale < 1 || scale > 100_000)
  throw new Error(`--scale ${values.scale} is no scale`);

await seed({ world: values.world, scale, say: console.log });
