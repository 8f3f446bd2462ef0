"use client";

import { useCallback } from "react";
import { useMediaDesk } from "../media-desk";
import { uploadQueue } from "./upload-queue";

/** Files begin to go to the library; one that was interrupted goes on where it stopped. */
export function useAddToLibrary(): (files: Iterable<File>) => string[] {
  const { rules, open } = useMediaDesk();
  return useCallback(
    (files) => uploadQueue.add(files, { purpose: "library", rule: rules.library, open }),
    [rules, open],
  );
}
