import { serve } from "./serve";
import { runSession } from "./session";
import { openState } from "./state";

await runSession(
  () => openState("development"),
  (session) =>
    serve(session, {
      mode: "development",
      hot: true,
      wanted: { app: Number(process.env.PORT ?? 3000), sandbox: 4000 },
      databaseUrl: process.env.DATABASE_URL,
      // `demo --world test`: what follows belongs to the seed.
      seed: process.argv.slice(2),
    }),
);
