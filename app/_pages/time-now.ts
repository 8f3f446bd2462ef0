import { getFormatter } from "next-intl/server";
import { now } from "@/lib/clock";

/** "14:32", for a form that says when it did what it did. */
export const timeNow = async (): Promise<string> =>
  (await getFormatter()).dateTime(now(), { hour: "2-digit", minute: "2-digit", hour12: false });
