import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { ListedMedium } from "@/lib/media/list-library";

/** A box as large as a finger. Each has a name of its own: a form gives only one value for each name. */
export function PickBox({ item, className }: { item: ListedMedium; className?: string }) {
  const t = useTranslations("media");
  return (
    <label className={cn("relative grid size-11 shrink-0 cursor-pointer place-items-center", className)}>
      <input
        type="checkbox"
        name={`pick:${item.id}`}
        aria-label={t("pick", { name: item.name })}
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
