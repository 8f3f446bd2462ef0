import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A surface one step above the page. With a link inside marked `data-card-link`, the whole card answers. */
export function Card({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      className={cn(
        "relative rounded-card border border-border bg-s1 p-4 sm:p-6",
        "has-data-card-link:transition-colors has-data-card-link:hover:border-strong has-data-card-link:hover:bg-s2",
        "[&_[data-card-link]]:after:absolute [&_[data-card-link]]:after:inset-0 [&_[data-card-link]]:after:rounded-card",
        className,
      )}
      {...props}
    />
  );
}
