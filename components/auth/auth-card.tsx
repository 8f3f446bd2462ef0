import type { ReactNode } from "react";

type Props = { title: string; lead?: ReactNode; children: ReactNode };

/** The one calm frame of everything that has to do with coming in. */
export function AuthCard({ title, lead, children }: Props) {
  return (
    <section className="grid gap-6 rounded-sheet border border-border bg-s1 p-5 sm:p-8">
      <div className="grid gap-2">
        <h1 className="text-balance font-bold text-h2">{title}</h1>
        {lead && <p className="text-body text-muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
