"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useUploads } from "./upload/use-uploads";
import { watchMedia } from "./upload/watch-media";

/** Draws the page again when something it shows is ready, and when something new has arrived. */
export function RefreshWhenReady({ pending }: { pending: string[] }) {
  const { refresh } = useRouter();
  const ids = pending.join();
  const arrived = useUploads()
    .flatMap(({ state, uploadId }) =>
      state === "processing" || state === "ready" ? [`${uploadId}${state}`] : [],
    )
    .join();

  useEffect(() => {
    const watch = watchMedia(({ status }) => status !== "pending" && refresh());
    for (const id of ids.split(",").filter(Boolean)) watch.add(id);
    return watch.stop;
  }, [ids, refresh]);

  useEffect(() => {
    if (arrived) refresh();
  }, [arrived, refresh]);

  return null;
}
