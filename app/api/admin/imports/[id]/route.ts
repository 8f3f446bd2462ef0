import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { AppError } from "@/lib/errors";
import { findImport, snapshotOf } from "@/lib/imports/find-import";

/** How far a run is, for the page that watches it. */
export const GET = route({ may: "imports.run" }, async ({ params }) => {
  const run = await findImport(params.id ?? "");
  if (!run) throw new AppError("not_found", "There is no such import.");
  return data(await snapshotOf(run));
});
