export const radioDotStyle = [
  "size-6 shrink-0 appearance-none rounded-full border border-strong bg-bg transition-[border-color,border-width]",
  "checked:border-[7px] checked:border-accent hover:not-checked:border-muted",
  "disabled:cursor-not-allowed disabled:border-border disabled:bg-s2 forced-colors:appearance-auto",
].join(" ");
