"use client";

import { Share } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** The device's own sheet, where it has one. */
export function NativeShare({ title, url, label }: { title: string; url: string; label: string }) {
  const [isKnown, setKnown] = useState(false);
  useEffect(() => setKnown("share" in navigator), []);
  if (!isKnown) return null;
  // Whoever closes the sheet without sharing has not failed.
  const share = () => navigator.share({ title, url }).catch(() => {});
  return (
    <Button variant="secondary" icon={<Share aria-hidden="true" />} onClick={share}>
      {label}
    </Button>
  );
}
