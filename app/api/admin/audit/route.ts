import { clientDevice } from "@/app/_server/request";
import { csvFile } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { readEventFilter } from "@/lib/audit/event-filter";
import { exportEvents, recordExport } from "@/lib/audit/export-events";
import { now } from "@/lib/clock";

/** The rows that the page shows for the same query, as a file. */
export const GET = route({ may: "admin.read" }, async ({ request, user }) => {
  const filter = readEventFilter(new URL(request.url).searchParams);
  const { ip } = await clientDevice();
  await recordExport({ id: user.id, ip }, filter);
  return csvFile(`audit-${now().toISOString().slice(0, 10)}.csv`, exportEvents(filter));
});
