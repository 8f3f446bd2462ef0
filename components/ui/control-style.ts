/** The one look of every box a person types or chooses in. */
export const controlStyle = [
  "block w-full min-h-12 rounded-control border border-strong bg-bg px-3.5 text-body text-fg",
  "transition-colors placeholder:text-subtle hover:border-muted",
  "read-only:not-[select]:bg-s1 disabled:cursor-not-allowed disabled:border-border disabled:bg-s1 disabled:text-subtle",
  "aria-invalid:border-danger aria-invalid:shadow-[0_0_0_1px_var(--danger)]",
].join(" ");

/** A size smaller, for the filters above a list. */
export const filterControlStyle =
  "min-h-11 w-full rounded-control border border-strong bg-s1 px-3 font-normal text-body placeholder:text-subtle";
