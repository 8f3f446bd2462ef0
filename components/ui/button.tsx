import type { ComponentProps, ReactNode } from "react";
import { type ButtonStyle, buttonStyle } from "./button-style";
import { Spinner } from "./spinner";

type Props = Omit<ComponentProps<"button">, "aria-busy"> &
  ButtonStyle & {
    busy?: boolean;
    /** Shown while busy; it always takes its room, so the width never jumps. */
    busyText?: string;
    icon?: ReactNode;
  };

export function Button(props: Props) {
  const {
    variant,
    size,
    className,
    busy = false,
    busyText,
    icon,
    children,
    type = "button",
    ...rest
  } = props;
  const label = (
    <>
      {icon}
      {children}
    </>
  );
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      className={buttonStyle({ variant, size, className })}
      {...rest}
    >
      {busyText === undefined ? label : <Stacked busy={busy} rest={label} work={busyText} />}
    </button>
  );
}

function Stacked({ busy, rest, work }: { busy: boolean; rest: ReactNode; work: string }) {
  const cell = "col-start-1 row-start-1 inline-flex items-center justify-center gap-2";
  return (
    <span className="grid">
      <span className={busy ? `${cell} invisible` : cell}>{rest}</span>
      <span className={busy ? cell : `${cell} invisible`}>
        <Spinner />
        {work}
      </span>
    </span>
  );
}
