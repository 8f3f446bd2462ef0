import { parseArgs } from "node:util";
import { seed } from "./seed/seed";
import { isWorldName } from "./seed/world";

const { values } = parseArgs({ options: { world: { type: "string", default: "demo" } } });
if (!isWorldName(values.world)) throw new Error(`There is no world ${values.world}: demo or test`);

await seed({ world: values.world, say: console.log });
