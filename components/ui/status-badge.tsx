import type { LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "./badge";
import { type Statuses, type StatusThing, statuses } from "./statuses";

type Detail = "date" | "reason" | "progress" | "count";

type Props<Thing extends StatusThing> = {
  of: Thing;
  state: keyof Statuses[Thing] & string;
  /** What the sentence names: a date, a reason, how far it is. Without it the plain word stands. */
  detail?: Partial<Record<Detail, string>>;
};

const untold: Record<Detail, string> = { date: "none", reason: "none", progress: "none", count: "none" };

export function StatusBadge<Thing extends StatusThing>({ of, state, detail }: Props<Thing>) {
  const t = useTranslations("status");
  const [tone, Icon] = statuses[of][state] as readonly [Tone, LucideIcon];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(`${of}.${state}` as Parameters<typeof t>[0], { ...untold, ...detail })}
    </Badge>
  );
}
