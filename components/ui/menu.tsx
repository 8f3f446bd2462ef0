"use client";

import * as Radix from "@radix-ui/react-dropdown-menu";
import type { ReactNode } from "react";
import { menuItemStyle } from "./menu-item-style";

type Props = { trigger: ReactNode; children: ReactNode; align?: "start" | "end" };

/** The menu of studio and admin rows, kept inside its landmark; public pages use PopoverMenu. */
export function Menu({ trigger, children, align = "end" }: Props) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content
        align={align}
        sideOffset={6}
        collisionPadding={12}
        className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 max-w-80 overflow-y-auto rounded-card border border-border bg-s2 p-1.5 shadow-[0_16px_40px_rgb(0_0_0/0.32)] transition-opacity duration-160 starting:opacity-0"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

type ItemProps = {
  children: ReactNode;
  icon?: ReactNode;
  keys?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: () => void;
  /** The item is the given link or form button instead of a row of its own. */
  asChild?: boolean;
};

export function MenuItem({ children, icon, keys, danger, disabled, onSelect, asChild }: ItemProps) {
  return (
    <Radix.Item
      asChild={asChild}
      disabled={disabled}
      onSelect={onSelect}
      className={`${menuItemStyle} ${danger ? "text-danger! [&_svg]:text-danger!" : ""}`}
    >
      {asChild ? (
        children
      ) : (
        <>
          {icon}
          <span className="grow">{children}</span>
          {keys}
        </>
      )}
    </Radix.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-3 pt-2 pb-1 text-caption text-subtle">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1.5 my-1.5 h-px bg-border" />;
}
