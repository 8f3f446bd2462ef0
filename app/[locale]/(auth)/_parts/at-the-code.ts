import { AppError, isAppError } from "@/lib/errors";

/** From this many tries left the fault is hardly a slip of the finger; often the phone's clock is wrong. */
const stillSlips = 4;

/** A wrong code is told where it was typed, with what may be the matter. */
export async function atTheCode<Result>(
  kind: "app" | "recovery",
  check: () => Promise<Result>,
): Promise<Result> {
  try {
    return await check();
  } catch (error) {
    if (!isAppError(error) || error.details?.reason !== "wrong_code") throw error;
    const isClockLikely = kind === "app" && Number(error.details.triesLeft) < stillSlips;
    const reason = isClockLikely ? "wrong_code_again" : "wrong_code";
    throw new AppError(error.code, error.message, { ...error.details, field: "code", reason });
  }
}
