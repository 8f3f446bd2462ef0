import type { LibraryItem } from "@/lib/media/library-item";
import { readStates } from "./uploads-api";

const everyMs = 2_500;

/** Asks how far media are until each is ready or has failed; tells of each answer. */
export function watchMedia(tell: (media: LibraryItem) => void) {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async () => {
    const found = document.hidden ? [] : await readStates([...waiting]).catch(() => []);
    for (const media of found) {
      if (media.status !== "pending") waiting.delete(media.id);
      tell(media);
    }
    timer = waiting.size > 0 ? setTimeout(look, everyMs) : undefined;
  };

  return {
    add(id: string) {
      waiting.add(id);
      timer ??= setTimeout(look, everyMs / 5);
    },
    stop() {
      waiting.clear();
      clearTimeout(timer);
    },
  };
}
