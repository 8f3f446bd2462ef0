"use client";

import * as Radix from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { buttonStyle } from "./button-style";

type Props = {
  trigger?: ReactNode;
  title: string;
  description?: ReactNode;
  closeLabel: string;
  children?: ReactNode;
  footer?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** While a request runs nothing closes the dialog. */
  busy?: boolean;
  onOpenAutoFocus?: ComponentProps<typeof Radix.Content>["onOpenAutoFocus"];
};

const panel = [
  "fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-sheet border border-border bg-s1 outline-offset-[-2px]!",
  "sm:inset-0 sm:m-auto sm:h-fit sm:w-full sm:max-w-lg sm:rounded-sheet",
  "transition-[opacity,translate] duration-200 starting:translate-y-2 starting:opacity-0",
].join(" ");

export function Dialog(props: Props) {
  const {
    trigger,
    title,
    description,
    closeLabel,
    children,
    footer,
    open,
    onOpenChange,
    busy,
    onOpenAutoFocus,
  } = props;
  const stay = (event: Event) => busy && event.preventDefault();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-scrim transition-opacity duration-200 starting:opacity-0" />
        <Radix.Content
          onEscapeKeyDown={stay}
          onPointerDownOutside={stay}
          onInteractOutside={stay}
          onOpenAutoFocus={onOpenAutoFocus}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={panel}
        >
          <div className="flex items-start justify-between gap-4 pt-4 pr-4 pl-6">
            <div className="grid gap-1 pt-2">
              <Radix.Title className="font-semibold text-h4">{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-label text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close
              disabled={busy}
              aria-label={closeLabel}
              className={buttonStyle({ variant: "ghost", size: "icon" })}
            >
              <X aria-hidden="true" />
            </Radix.Close>
          </div>
          <div className="grow overflow-y-auto px-6 py-4">{children}</div>
          {footer && (
            <div className="flex flex-col-reverse gap-3 border-border border-t px-6 py-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:flex-row sm:justify-end">
              {footer}
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
