"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

type Props = Omit<ComponentProps<typeof Button>, "type" | "busy" | "busyText"> & { busyText: string };

/** Says what it is doing, and lets a second press of mouse or Enter fall. */
export function SubmitButton({ onClick, ...props }: Props) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...props}
      type="submit"
      busy={pending}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    />
  );
}
