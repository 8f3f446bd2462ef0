"use server";

import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { decideReports, decisionInput, showAgain, shownInput } from "@/lib/community/decide-reports";
import { reportPath, reportsPath } from "@/lib/community/report-filter";

export const decideAction = action(
  { may: "reports.decide", input: decisionInput },
  async (wanted, { id }): Promise<void> => {
    await decideReports({ id, ip: (await clientDevice()).ip }, wanted);
    redirect(reportsPath);
  },
);

export const showAgainAction = action(
  { may: "reports.decide", input: shownInput },
  async (thing, { id }): Promise<void> => {
    await showAgain({ id, role: "admin", ip: (await clientDevice()).ip }, thing);
    redirect(reportPath(thing.subject, thing.id));
  },
);
