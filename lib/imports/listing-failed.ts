import { AppError } from "@/lib/errors";

/** The bucket was not seen to its end. Nothing may be concluded from what is missing in such a list. */
export class ListingFailed extends AppError {
  override name = "ListingFailed";

  constructor(reason: string, options?: ErrorOptions) {
    super("unavailable", `The bucket could not be listed: ${reason}`, undefined, options);
  }
}
