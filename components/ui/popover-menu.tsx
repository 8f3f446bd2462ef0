import { type ReactNode, useId } from "react";
import { buttonStyle } from "./button-style";

type Props = {
  trigger: ReactNode;
  label: string;
  children: ReactNode;
  align?: "start" | "end";
  triggerClassName?: string;
};

/** A small panel of links or forms on the popover attribute: Esc, outside click and focus return are native. */
export function PopoverMenu({ trigger, label, children, align = "end", triggerClassName }: Props) {
  const id = `menu-${useId()}`;
  const anchor = `--${id}`;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        style={{ anchorName: anchor }}
        className={triggerClassName ?? buttonStyle({ variant: "ghost", size: "icon" })}
      >
        {trigger}
        <span className="sr-only">{label}</span>
      </button>
      <div
        id={id}
        popover="auto"
        style={{ positionAnchor: anchor }}
        className={`overlay inset-auto top-(--header-height) right-(--gutter) m-2 w-64 max-w-[calc(100vw-2rem)] rounded-card border border-border bg-s2 p-1.5 text-fg supports-[position-area:block-end]:inset-auto ${align === "end" ? "[position-area:block-end_span-inline-start]" : "[position-area:block-end_span-inline-end]"} [position-try-fallbacks:flip-block,flip-inline]`}
      >
        {children}
      </div>
    </>
  );
}
