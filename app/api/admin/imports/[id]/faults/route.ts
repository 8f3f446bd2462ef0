import { csvFile } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { AppError } from "@/lib/errors";
import { exportFaults } from "@/lib/imports/export-faults";
import { findImport } from "@/lib/imports/find-import";

/** Every key that a run left out, and why. */
export const GET = route({ may: "imports.run" }, async ({ params }) => {
  const run = await findImport(params.id ?? "");
  if (!run) throw new AppError("not_found", "There is no such import.");
  return csvFile(`import-${run.startedAt.toISOString().slice(0, 10)}-faults.csv`, exportFaults(run.id));
});
