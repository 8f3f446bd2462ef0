import { connection } from "next/server";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { checkReadiness } from "@/lib/readiness";

/** Ready: database, queue and storage answer too. Which one does not is told; why is in the log. */
export const GET = route({ may: "public.read" }, async () => {
  await connection();
  const parts = await checkReadiness();
  const isReady = Object.values(parts).every((state) => state === "ok");
  return data({ status: isReady ? "ok" : "unavailable", parts }, isReady ? 200 : 503);
});
