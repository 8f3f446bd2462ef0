import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlStyle } from "./control-style";

type Props = Omit<ComponentProps<"input">, "type" | "aria-label"> & { label: string };

/** data-search is what the "/" key looks for. */
export function SearchField({ label, className, ...props }: Props) {
  return (
    <span className={cn("relative block", className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-3.5 my-auto size-5 text-subtle"
      />
      <input
        data-search=""
        type="search"
        name="q"
        autoComplete="off"
        enterKeyHint="search"
        aria-label={label}
        placeholder={label}
        {...props}
        className={`${controlStyle} pl-11`}
      />
    </span>
  );
}
