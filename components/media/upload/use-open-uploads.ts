"use client";

import type { OpenUpload } from "@/lib/media/uploads/open-uploads";
import { useMediaDesk } from "../media-desk";
import { uploadQueue } from "./upload-queue";
import { useUploads } from "./use-uploads";

/** What was begun before this page was loaded, and has been neither taken up again nor given up since. */
export function useOpenUploads(): OpenUpload[] {
  const { open } = useMediaDesk();
  useUploads();
  return open.filter(({ id }) => !uploadQueue.knows(id));
}
