"use client";

import { useSyncExternalStore } from "react";
import type { UploadItem } from "./upload-item";
import { uploadQueue } from "./upload-queue";

const none: readonly UploadItem[] = [];

export const useUploads = (): readonly UploadItem[] =>
  useSyncExternalStore(uploadQueue.subscribe, uploadQueue.items, () => none);
