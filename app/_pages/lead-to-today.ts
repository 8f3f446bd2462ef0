import { permanentRedirect } from "next/navigation";
import { slugOfTodayOf } from "./profile-data";
import { placeAddress, readProfilePath } from "./profile-tab";

/** Whoever asks for a name that a page had before is led to the same place under the name it has now. */
export async function leadToToday(slug: string, path?: string[]): Promise<void> {
  const place = readProfilePath(path);
  const today = place && (await slugOfTodayOf(slug));
  if (place && today) permanentRedirect(placeAddress(today, place));
}
