import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import * as schema from "@/db/schema";
import { settings } from "@/db/schema/operations";
import { now } from "@/lib/clock";
import { appMode, env } from "@/lib/env";
import { insertWorld } from "./insert";
import { makeMedia } from "./make-media";
import { planWorld, type WorldName, worlds } from "./world";

export interface Order {
  readonly world: WorldName;
  readonly say: (line: string) => void;
}

interface Marker {
  readonly world: string;
}

const markerKey = "seed.world";
const lockKey = 4_170_362;

export async function seed({ world, say }: Order) {
  if (appMode === "production")
    throw new Error("Production is never seeded: its logins would be known to everybody");
  const client = new pg.Client({ connectionString: env.DATABASE_URL, application_name: "creatorflix seed" });
  await client.connect();
  try {
    const db = drizzle(client, { schema, casing: "snake_case" });
    // A second seed waits for the first, and then finds its work done.
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    const [row] = await db.select().from(settings).where(eq(settings.key, markerKey));
    const found = row?.value as Marker | undefined;
    if (found) return say(`seed: the ${found.world} world is here already`);

    const planned = planWorld(world, now());
    const media = await makeMedia(planned, worlds[world].detail, say);
    await db.transaction(async (tx) => {
      await insertWorld(tx, planned, media);
      await tx.insert(settings).values({ key: markerKey, value: { world } satisfies Marker });
    });
    await client.query("analyze");
    const { creators, posts, fans } = worlds[world];
    say(`seed: ${creators} creators, ${posts} posts, ${fans} fans`);
  } finally {
    await client.end();
  }
}
