import { cva, type VariantProps } from "class-variance-authority";

export const buttonStyle = cva(
  [
    "inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-control border border-transparent",
    "text-center font-semibold transition-[background-color,border-color,color,translate] active:translate-y-px",
    "disabled:cursor-not-allowed disabled:translate-y-0 aria-busy:cursor-progress",
    "[&_svg]:size-[1.125em] [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary:
          "bg-accent text-on-accent shadow-[inset_0_1px_0_rgb(255_255_255/0.18)] hover:bg-accent-hover disabled:bg-s3 disabled:text-muted disabled:shadow-none",
        secondary:
          "border-border bg-s2 text-fg hover:border-strong hover:bg-s3 disabled:border-border disabled:bg-s1 disabled:text-subtle",
        ghost: "text-fg hover:bg-s2 disabled:bg-transparent disabled:text-subtle",
        danger:
          "bg-danger-button text-white shadow-[inset_0_1px_0_rgb(255_255_255/0.18)] hover:bg-danger-button-hover disabled:bg-s3 disabled:text-muted disabled:shadow-none",
        link: "text-accent-text underline decoration-1 underline-offset-4 hover:decoration-2 disabled:text-subtle disabled:no-underline",
      },
      size: {
        sm: "min-h-11 px-3 text-label",
        md: "min-h-11 px-5 text-label",
        lg: "min-h-13 px-6 text-body",
        icon: "size-11 p-0 text-body [&_svg]:size-5",
      },
    },
    compoundVariants: [{ variant: "link", size: ["sm", "md", "lg"], className: "px-1" }],
    defaultVariants: { variant: "primary", size: "md" },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyle>;
