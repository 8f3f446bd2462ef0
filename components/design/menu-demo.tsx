"use client";

import { Archive, Copy, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import type { OverlayWords } from "./overlay-words";

export function MenuDemo({ words }: { words: OverlayWords }) {
  return (
    <Menu
      trigger={<IconButton label={words.menu} icon={<Ellipsis aria-hidden="true" />} variant="secondary" />}
    >
      <MenuLabel>{words.post}</MenuLabel>
      <MenuItem icon={<Pencil aria-hidden="true" />} keys={<Kbd>E</Kbd>}>
        {words.edit}
      </MenuItem>
      <MenuItem icon={<Copy aria-hidden="true" />}>{words.duplicate}</MenuItem>
      <MenuItem icon={<Archive aria-hidden="true" />} disabled>
        {words.archive}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 aria-hidden="true" />} danger>
        {words.remove}
      </MenuItem>
    </Menu>
  );
}
