"use client";

import { type RefObject, useEffect, useRef } from "react";

/** A dialog that is opened by no trigger of its own leaves the focus nowhere: it goes back to what opened it. */
export function useFocusBack(isOpen: boolean, to: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) to.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, to]);
}
