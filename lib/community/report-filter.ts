import { reportReason, reportSubject } from "@/db/schema/enums";
import { addressWith, type Choices, readChoices, readPageNumber } from "@/lib/address-query";
import { countCap } from "@/lib/page";

export const reportChoices = {
  /** Open ones are shown where nothing is chosen. */
  state: ["decided"],
  subject: reportSubject.enumValues,
  reason: reportReason.enumValues,
} as const;

export type Subject = (typeof reportSubject.enumValues)[number];

export const reportPageSize = 25;
export const lastReportPage = countCap / reportPageSize;

export type ReportFilter = Choices<typeof reportChoices> & { page: number };

export const readReportFilter = (query: URLSearchParams): ReportFilter => ({
  ...readChoices(query, reportChoices),
  page: readPageNumber(query, lastReportPage),
});

export const reportsPath = "/admin/reports";
export const reportPath = (subject: Subject, id: string) => `${reportsPath}/${subject}/${id}` as const;

export const reportsAddress = ({ page, ...choices }: ReportFilter): string =>
  addressWith(reportsPath, { ...choices, p: page > 1 ? page : undefined });
