"use client";

import { toast } from "sonner";

/** Eight seconds to take back a reversible action, in place of asking beforehand. */
export const undoToast = (message: string, undo: { label: string; run: () => void }) =>
  toast(message, { duration: 8000, action: { label: undo.label, onClick: undo.run } });
