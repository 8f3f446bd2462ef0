import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

/** The quiet lines below a form: where else somebody may want to go. */
export const AuthLine = ({ children }: { children: ReactNode }) => (
  <p className="text-center text-label text-muted">{children}</p>
);

/** Inside a line of words. */
export const AuthLink = (props: ComponentProps<typeof Link>) => (
  <Link
    prefetch={false}
    className="font-medium text-accent-text underline decoration-1 underline-offset-4 hover:decoration-2"
    {...props}
  />
);
