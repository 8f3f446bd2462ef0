import { CloudOff } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  title: string;
  /** What happened, whether money moved, what to do next. */
  children: ReactNode;
  code?: { label: string; value: string };
  action: ReactNode;
  level?: "h1" | "h2" | "h3";
};

/** Takes its words as props because error boundaries are client components and carry no translations. */
export function ErrorState({ title, children, code, action, level: Heading = "h2" }: Props) {
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center px-4 py-12 text-center">
      <span className="grid size-16 place-items-center rounded-full bg-danger-bg text-danger">
        <CloudOff aria-hidden="true" className="size-7" strokeWidth={1.75} />
      </span>
      <Heading className="mt-6 font-semibold text-h4">{title}</Heading>
      <p className="mt-1 text-body text-muted">{children}</p>
      <div className="mt-6">{action}</div>
      {code && (
        <p className="mt-6 text-label text-subtle">
          {code.label}{" "}
          <code className="rounded-[0.25rem] bg-s2 px-1.5 py-0.5 font-mono text-fg">{code.value}</code>
        </p>
      )}
    </div>
  );
}
