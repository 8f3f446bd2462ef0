import { cache } from "react";
import { findHolding } from "@/lib/delivery/holding";

/** Asked once for a page and its title. */
export const holdingOf = cache(findHolding);
