"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import { Form } from "./form";

type Props<T> = Omit<ComponentProps<typeof Form<T>>, "onDone" | "answer"> & {
  /** The id of what has the focus afterwards, where the form itself may be gone. */
  focus: string;
};

/** For an act whose outcome shows on the page around it. */
export function RefreshingForm<T>({ focus, ...props }: Props<T>) {
  const router = useRouter();
  const finish = () => {
    document.getElementById(focus)?.focus();
    router.refresh();
  };
  return <Form {...props} onDone={finish} />;
}
