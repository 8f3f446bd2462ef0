"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { Toaster as Sonner } from "sonner";

/** Studio, admin and checkout only. What `toast()` of sonner says appears here, in our clothes. */
export function Toaster({ label }: { label: string }) {
  return (
    <Sonner
      position="bottom-right"
      containerAriaLabel={label}
      gap={10}
      offset={24}
      mobileOffset={{ bottom: "calc(var(--bottom-bar-height) + 1rem)", left: "1rem", right: "1rem" }}
      icons={{
        success: <CircleCheck className="size-5 text-success" />,
        error: <CircleAlert className="size-5 text-danger" />,
        warning: <TriangleAlert className="size-5 text-warning" />,
        info: <Info className="size-5 text-info" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center font-sans gap-3 rounded-card border border-border bg-s2 py-2 pr-2 pl-4 text-fg text-label shadow-[0_16px_40px_rgb(0_0_0/0.32)] sm:w-96",
          content: "grow py-2",
          title: "font-medium",
          description: "text-muted",
          actionButton:
            "min-h-11 shrink-0 rounded-control px-3 font-semibold text-accent-text hover:bg-s3 focus-visible:outline-2 focus-visible:outline-ring",
        },
      }}
    />
  );
}
