"use client";

import { Archive, ArchiveRestore, Copy, CopyPlus, EllipsisVertical, Eye } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { toast } from "sonner";
import type { FormAction } from "@/components/forms/form";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { menuItemStyle } from "@/components/ui/menu-item-style";
import { undoToast } from "@/components/ui/undo-toast";
import type { ProductState } from "@/lib/catalog/products/product-filter";
import { archiveProductAction, duplicateProductAction, restoreProductAction } from "../actions";

type Words = Record<
  | "open"
  | "copyLink"
  | "linkCopied"
  | "view"
  | "duplicate"
  | "archive"
  | "archived"
  | "undo"
  | "restore"
  | "restored",
  string
>;

type Props = {
  product: { id: string; title: string; state: ProductState; isSold: boolean };
  address: string;
  words: Words;
};

/** What can be done to one product without opening it. */
export function ProductMenu({ product: { id, state }, address, words }: Props) {
  const router = useRouter();
  const [isBusy, begin] = useTransition();

  const run = <T,>(action: FormAction<T>, given: Record<string, string>, then: (data: T) => void) =>
    begin(async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(given)) form.set(name, value);
      const result = await action(null, form);
      if (!result.ok) return void toast.error(result.error.message);
      then(result.data);
      router.refresh();
    });
  const restore = (to: "on" | "off") =>
    run(restoreProductAction, { id, to }, () => void toast.success(words.restored));
  const archive = () =>
    run(archiveProductAction, { id }, ({ wasPublished }) => {
      undoToast(words.archived, { label: words.undo, run: () => restore(wasPublished ? "on" : "off") });
    });
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toast.success(words.linkCopied);
  };

  return (
    <Menu
      trigger={<IconButton label={words.open} busy={isBusy} icon={<EllipsisVertical aria-hidden="true" />} />}
    >
      {state === "published" && (
        <>
          <MenuItem icon={<Copy aria-hidden="true" />} onSelect={copy}>
            {words.copyLink}
          </MenuItem>
          <MenuItem asChild>
            <Link href={new URL(address).pathname} prefetch={false} className={menuItemStyle}>
              <Eye aria-hidden="true" />
              {words.view}
            </Link>
          </MenuItem>
          <MenuSeparator />
        </>
      )}
      <MenuItem
        icon={<CopyPlus aria-hidden="true" />}
        onSelect={() => run(duplicateProductAction, { id }, () => undefined)}
      >
        {words.duplicate}
      </MenuItem>
      {state === "archived" ? (
        <MenuItem icon={<ArchiveRestore aria-hidden="true" />} onSelect={() => restore("off")}>
          {words.restore}
        </MenuItem>
      ) : (
        <MenuItem icon={<Archive aria-hidden="true" />} onSelect={archive}>
          {words.archive}
        </MenuItem>
      )}
    </Menu>
  );
}
