import { serve } from "./serve";
import { runSession } from "./session";
import { openState } from "./state";

await runSession(
  () => openState("demo"),
  (session) =>
    serve(session, {
      mode: "demo",
      wanted: { app: Number(process.env.PORT ?? 3000), sandbox: 4000 },
      databaseUrl: process.env.DATABASE_URL,
      // `demo --world test`: what follows belongs to the seed.
      seed: process.argv.slice(2),
    }),
);
