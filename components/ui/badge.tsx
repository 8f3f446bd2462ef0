import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const badgeStyle = cva(
  "inline-flex max-w-full items-center gap-1.5 rounded-full border border-transparent px-2.5 py-0.5 font-medium text-caption leading-5 [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-s3 text-fg",
        accent: "bg-accent-bg text-accent-text",
        success: "bg-success-bg text-success",
        warning: "bg-warning-bg text-warning",
        danger: "bg-danger-bg text-danger",
        info: "bg-info-bg text-info",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type Tone = NonNullable<VariantProps<typeof badgeStyle>["tone"]>;

type Props = { tone?: Tone; icon?: ReactNode; children: ReactNode; className?: string };

export function Badge({ tone, icon, children, className }: Props) {
  return (
    <span className={badgeStyle({ tone, className })}>
      {icon}
      <span className="min-w-0">{children}</span>
    </span>
  );
}
