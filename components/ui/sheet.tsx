"use client";

import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { buttonStyle } from "./button-style";

const sides = {
  bottom:
    "mb-0 w-full max-w-none rounded-b-none sm:my-auto sm:w-[calc(100vw-3rem)] sm:max-w-lg sm:rounded-b-sheet",
  left: "my-0 ml-0 h-dvh max-h-none w-80 max-w-[calc(100vw-3.5rem)] rounded-l-none border-y-0 border-l-0",
};

type Props = {
  trigger: ReactNode;
  triggerLabel?: string;
  triggerClassName?: string;
  title: string;
  closeLabel: string;
  side?: keyof typeof sides;
  children: ReactNode;
};

/**
 * A native dialog: focus is held, returned and Esc closes without our help.
 * Where the browser knows `command`, it opens before or without the script; elsewhere the click handler opens it.
 */
export function Sheet({
  trigger,
  triggerLabel,
  triggerClassName,
  title,
  closeLabel,
  side = "bottom",
  children,
}: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = ({ currentTarget }: MouseEvent) => {
    if (!("commandForElement" in currentTarget)) dialog.current?.showModal();
  };
  const closeOutside = ({ target, currentTarget }: MouseEvent<HTMLDialogElement>) => {
    if (target === currentTarget || (target as Element).closest("a[href]")) currentTarget.close();
  };
  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-label={triggerLabel}
        aria-haspopup="dialog"
        className={triggerClassName ?? buttonStyle({ variant: "secondary" })}
        {...{ command: "show-modal", commandfor: id }}
      >
        {trigger}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes a dialog with Esc, which is native. */}
      <dialog
        ref={dialog}
        id={id}
        aria-labelledby={`${id}-title`}
        onClick={closeOutside}
        className={`overlay fixed max-h-[85dvh] overflow-y-auto overscroll-contain rounded-sheet border border-border bg-s1 text-fg ${sides[side]}`}
      >
        <div className="flex min-h-full flex-col px-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
          <div className="sticky top-0 z-10 -mx-5 flex items-center justify-between gap-4 bg-s1 py-3 pr-3 pl-5">
            <h2 id={`${id}-title`} className="font-semibold text-lead">
              {title}
            </h2>
            <form method="dialog">
              <button
                type="submit"
                aria-label={closeLabel}
                className={buttonStyle({ variant: "ghost", size: "icon" })}
              >
                <X aria-hidden="true" />
              </button>
            </form>
          </div>
          {children}
        </div>
      </dialog>
    </>
  );
}
