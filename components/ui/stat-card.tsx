import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Card } from "./card";

type Props = {
  label: string;
  value: ReactNode;
  /** One line that says what the number means. */
  meaning: ReactNode;
  change?: { direction: "up" | "down" | "flat"; text: string };
  href?: ComponentProps<typeof Link>["href"];
  chart?: ReactNode;
  level?: "h2" | "h3";
};

const changes = {
  up: [ArrowUpRight, "text-success"],
  down: [ArrowDownRight, "text-danger"],
  flat: [ArrowRight, "text-muted"],
} as const;

export function StatCard({ label, value, meaning, change, href, chart, level: Heading = "h3" }: Props) {
  const [Arrow, tone] = changes[change?.direction ?? "flat"];
  return (
    <Card className="flex flex-col gap-1">
      <Heading className="-my-2 flex min-h-11 items-center font-medium text-label text-muted">
        {href ? (
          <Link
            href={href}
            data-card-link=""
            className="inline-flex min-h-11 min-w-11 items-center hover:text-fg"
          >
            {label}
          </Link>
        ) : (
          label
        )}
      </Heading>
      <p className="font-semibold text-h3 tabular-nums">{value}</p>
      <p className="text-label text-muted">{meaning}</p>
      {(change || chart) && (
        <div className="mt-auto flex items-end justify-between gap-4 pt-3">
          {change && (
            <p className={`flex items-center gap-1 font-medium text-label tabular-nums ${tone}`}>
              <Arrow aria-hidden="true" className="size-4 shrink-0" />
              {change.text}
            </p>
          )}
          {chart}
        </div>
      )}
    </Card>
  );
}
