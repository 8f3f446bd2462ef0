import type { ReactNode } from "react";

type Props = { title: ReactNode; description?: ReactNode; actions?: ReactNode; above?: ReactNode };

/** The one h1 of a page, with what can be done about the whole of it. */
export function PageHeader({ title, description, actions, above }: Props) {
  return (
    <div className="grid gap-1 pb-8">
      {above}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="grid min-w-0 gap-2">
          <h1 tabIndex={-1} className="font-bold text-h1">
            {title}
          </h1>
          {description && <p className="measure text-body text-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
