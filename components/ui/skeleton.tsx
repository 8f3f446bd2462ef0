import { cn } from "./cn";

/** The shape of what is coming, at its final size; it waits 150 ms before it shows. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cn("block animate-pulse rounded-control bg-s2", className)} />;
}
