"use client";

import { useEffect, useRef } from "react";

const everyMs = 4_000;

/** Inside a form: sends it as soon as the address is confirmed, in whichever tab or on whichever device. */
export function VerificationWatch() {
  const place = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let isSent = false;
    const look = async () => {
      if (document.hidden || isSent) return;
      const { data } = await fetch("/api/session/verification")
        .then((response) => response.json())
        .catch(() => ({}));
      if (!data?.isVerified || isSent) return;
      isSent = true;
      place.current?.form?.requestSubmit();
    };
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return <input type="hidden" ref={place} />;
}
