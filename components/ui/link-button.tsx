import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonStyle, buttonStyle } from "./button-style";

type Props = ComponentProps<typeof Link> & ButtonStyle & { icon?: ReactNode };

export function LinkButton({ variant, size, className, icon, children, ...rest }: Props) {
  return (
    <Link className={buttonStyle({ variant, size, className })} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
