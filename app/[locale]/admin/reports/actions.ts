"use server";

import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { clientDevice } from "@/app/_server/request";
import { decideReports, decisionInput } from "@/lib/community/decide-reports";
import { reportsPath } from "@/lib/community/report-filter";

export const decideAction = action(
  { may: "reports.decide", input: decisionInput },
  async (wanted, { id }): Promise<void> => {
    await decideReports({ id, ip: (await clientDevice()).ip }, wanted);
    redirect(reportsPath);
  },
);
