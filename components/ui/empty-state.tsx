import type { ReactNode } from "react";
import { Orbit } from "./orbit";

type Props = { icon: ReactNode; title: string; children: ReactNode; action?: ReactNode; level?: "h2" | "h3" };

/** Nothing yet: the title says what is missing, the text what will appear, one action begins it. */
export function EmptyState({ icon, title, children, action, level: Heading = "h2" }: Props) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-12 text-center">
      <Orbit>{icon}</Orbit>
      <Heading className="mt-6 font-semibold text-h4">{title}</Heading>
      <p className="mt-1 text-body text-muted">{children}</p>
      {action && <div className="mt-6">{action}</div>}
    </div>
  );
}
