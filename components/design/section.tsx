import type { ReactNode } from "react";

type Props = { id: string; title: string; lead: string; children: ReactNode };

export function Section({ id, title, lead, children }: Props) {
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-6 border-border border-t pt-10">
      <div className="grid gap-2">
        <h2 id={id} className="font-bold text-h2">
          {title}
        </h2>
        <p className="measure text-body text-muted">{lead}</p>
      </div>
      {children}
    </section>
  );
}
