/** A row of any menu: popover links, Radix items, palette results. */
export const menuItemStyle = [
  "flex min-h-11 w-full cursor-pointer select-none items-center gap-3 rounded-control px-3 text-left font-medium text-label text-fg",
  "outline-offset-[-2px]! hover:bg-s3 data-highlighted:bg-s3 data-[selected=true]:bg-s3",
  "data-disabled:cursor-not-allowed data-disabled:text-subtle [&_svg]:size-4.5 [&_svg]:shrink-0 [&_svg]:text-muted",
].join(" ");
