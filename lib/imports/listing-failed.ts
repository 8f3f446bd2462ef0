import { AppError } from "@/lib/errors";

/** What an admin can do something about: the key, the name of the bucket, or the way there. */
export type ListingFault = "credentials" | "bucket" | "network" | "answer";

/** The bucket was not seen to its end. Nothing may be concluded from what is missing in such a list. */
export class ListingFailed extends AppError {
  override name = "ListingFailed";

  constructor(
    message: string,
    readonly reason: ListingFault,
    options?: ErrorOptions,
  ) {
    super(
      "unavailable",
      `The bucket could not be listed: ${message}`,
      { reason: `listing_${reason}` },
      options,
    );
  }
}
