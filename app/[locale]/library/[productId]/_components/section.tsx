import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";

type Props = { title: string; text?: ReactNode; children: ReactNode };

export function Section({ title, text, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <Card className="grid grid-cols-1 gap-4">
        <div className="grid gap-1">
          <h2 id={id} className="font-semibold text-h4">
            {title}
          </h2>
          {text && <p className="measure text-body text-muted">{text}</p>}
        </div>
        {children}
      </Card>
    </section>
  );
}
