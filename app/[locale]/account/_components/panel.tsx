import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";

type Props = { title: string; badge?: ReactNode; text?: ReactNode; children?: ReactNode };

/** One matter of a section, with its state beside its name. */
export function Panel({ title, badge, text, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card className="grid gap-5">
        <div className="grid gap-2">
          <div className="flex flex-wrap items-center gap-3">
            <h2 id={id} className="font-semibold text-h4">
              {title}
            </h2>
            {badge}
          </div>
          {text && <p className="measure text-body text-muted">{text}</p>}
        </div>
        {children}
      </Card>
    </section>
  );
}
