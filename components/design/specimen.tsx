import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type Props = { name: string; children: ReactNode; className?: string; bare?: boolean };

/** One part on its stand: the name above, the part on the page's own ground. */
export function Specimen({ name, children, className, bare = false }: Props) {
  return (
    <div className="grid min-w-0 content-start gap-2">
      <h3 className="text-label text-subtle">{name}</h3>
      <div
        className={cn(
          "min-w-0",
          !bare && "rounded-card border border-border p-4 sm:p-6",
          "flex flex-wrap items-center gap-3",
          className,
        )}
      >
        {children}
      </div>
    </div>
  );
}
