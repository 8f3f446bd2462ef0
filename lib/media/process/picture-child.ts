import { isAppError } from "@/lib/errors";
import { type PictureOrder, workOnPicture } from "./picture-work";

/** The program that decodes strangers' pictures: it has no secrets, and little to lose. */
process.on("message", async (order: PictureOrder) => {
  try {
    process.send?.({ made: await workOnPicture(order) });
  } catch (error) {
    process.send?.(isAppError(error) ? { fault: error.details?.fault } : { broken: String(error) });
  }
});
process.on("disconnect", () => process.exit());
