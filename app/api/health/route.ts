import { connection } from "next/server";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";

/** Alive: this process answers. It asks nobody else, so a slow database never gets it restarted. */
export const GET = route({ may: "public.read" }, async () => {
  await connection();
  return data({ status: "ok" });
});
