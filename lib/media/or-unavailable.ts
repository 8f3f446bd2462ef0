import { AppError } from "@/lib/errors";

/** For whoever waits for an answer: a storage that is down is said to be, and nothing is lost by trying again. */
export async function orUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // The storage's client marks all that went wrong between it and the storage.
    if (!(error instanceof Error && "$metadata" in error)) throw error;
    throw new AppError(
      "unavailable",
      "The storage does not answer. Please try again in a minute.",
      { reason: "storage_down" },
      { cause: error },
    );
  }
}
