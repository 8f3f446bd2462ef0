import type { ComponentProps, ReactNode } from "react";
import { type ButtonStyle, buttonStyle } from "./button-style";
import { Spinner } from "./spinner";

type Props = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  label: string;
  icon: ReactNode;
  variant?: ButtonStyle["variant"];
  busy?: boolean;
};

export function IconButton({
  label,
  icon,
  variant = "ghost",
  busy,
  className,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      type={type}
      aria-label={label}
      aria-busy={busy || undefined}
      className={buttonStyle({ variant, size: "icon", className })}
      {...rest}
    >
      {busy ? <Spinner className="size-5" /> : icon}
    </button>
  );
}
