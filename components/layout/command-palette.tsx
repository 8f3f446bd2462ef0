"use client";

import * as Dialog from "@radix-ui/react-dialog";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Kbd } from "@/components/ui/kbd";
import { menuItemStyle } from "@/components/ui/menu-item-style";
import type { PaletteProps } from "./command-menu";

type Props = PaletteProps & { open: boolean; onOpenChange: (open: boolean) => void };

const panel = [
  "fixed inset-x-4 top-[12dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-sheet border border-border bg-s1",
  "shadow-[0_24px_64px_rgb(0_0_0/0.4)] transition-[opacity,translate] duration-160 starting:-translate-y-1 starting:opacity-0",
].join(" ");

export function CommandPalette({ open, onOpenChange, items, words }: Props) {
  const router = useRouter();
  const go = (href: string) => {
    onOpenChange(false);
    router.push(href);
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-scrim" />
        <Dialog.Content aria-describedby={undefined} className={panel}>
          <Dialog.Title className="sr-only">{words.title}</Dialog.Title>
          <Command label={words.title} loop>
            <div className="flex items-center gap-3 border-border border-b px-5 has-focus-visible:border-ring">
              <Search aria-hidden="true" className="size-5 shrink-0 text-subtle" />
              <Command.Input
                placeholder={words.placeholder}
                className="h-15 w-full bg-transparent text-body outline-none placeholder:text-subtle"
              />
            </div>
            <Command.List className="max-h-[50dvh] overflow-y-auto p-2">
              <Command.Empty className="px-3 py-10 text-center text-label text-muted">
                {words.nothing}
              </Command.Empty>
              <Command.Group
                heading={words.pages}
                className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-2 [&_[cmdk-group-heading]]:text-caption [&_[cmdk-group-heading]]:text-subtle"
              >
                {items.map(({ href, label, icon, keys }) => (
                  <Command.Item key={href} value={label} onSelect={() => go(href)} className={menuItemStyle}>
                    {icon}
                    <span className="grow">{label}</span>
                    {keys?.split(" ").map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </Command.Item>
                ))}
              </Command.Group>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
