import { StackError } from "./stack-error";

/** The production doors open only for a whole and safe environment; what is wrong with it is named all at once. */
export async function requireProductionEnvironment(): Promise<void> {
  process.env.APP_MODE = "production";
  try {
    await import("@/lib/env");
  } catch (error) {
    const [summary = "", ...faults] = String(error instanceof Error ? error.message : error).split("\n");
    throw new StackError(
      summary,
      faults.map((fault) => fault.trim()),
    );
  }
}
