"use client";

import { Flag } from "lucide-react";
import { type ComponentProps, lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ReportForm } from "./report-form";

type Props = Omit<ComponentProps<typeof ReportForm>, "open" | "onOpenChange">;

const Dialog = lazy(async () => ({ default: (await import("./report-form")).ReportForm }));

/** The dialog comes when it is first asked for: hardly anybody ever does. */
export function ReportTrigger(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    setWanted(true);
    setOpen(true);
  };
  // A dialog that came later than its button does not know where to give the focus back.
  useEffect(() => {
    if (isWanted && !isOpen) button.current?.focus();
  }, [isWanted, isOpen]);
  return (
    <>
      <Button
        ref={button}
        variant="ghost"
        size="sm"
        icon={<Flag aria-hidden="true" />}
        aria-label={props.words.label}
        aria-haspopup="dialog"
        onClick={open}
      >
        {props.words.report}
      </Button>
      {isWanted && (
        <Suspense fallback={null}>
          <Dialog {...props} open={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
