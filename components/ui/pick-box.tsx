import { Check } from "lucide-react";
import { cn } from "./cn";

type Props = { id: string; label: string; className?: string };

/** A box as large as a finger. Each has a name of its own: a form gives only one value for each name. */
export function PickBox({ id, label, className }: Props) {
  return (
    <label className={cn("relative grid size-11 shrink-0 cursor-pointer place-items-center", className)}>
      <input
        type="checkbox"
        name={`pick:${id}`}
        aria-label={label}
        className="peer size-6 appearance-none rounded-[0.375rem] border border-strong bg-bg transition-colors checked:border-accent checked:bg-accent hover:border-muted forced-colors:appearance-auto"
      />
      <Check
        aria-hidden="true"
        strokeWidth={3}
        className="pointer-events-none absolute size-4 text-on-accent opacity-0 peer-checked:opacity-100 forced-colors:hidden"
      />
    </label>
  );
}
