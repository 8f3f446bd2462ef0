import { Circle, CircleCheck, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Phase, Run } from "@/lib/imports/progress";

const whole: Phase[] = ["listing", "comparing", "writing", "hiding", "counting"];
const looking: Phase[] = ["listing", "comparing", "counting"];

type Props = { now: Phase | null; status: Run["status"]; isDryRun: boolean };

/** What is over, what is on and what is to come, in words as well as by sign. */
export function Phases({ now, status, isDryRun }: Props) {
  const t = useTranslations("adminImports.phase");
  if (status === "undone" || status === "failed" || status === "canceled") return null;
  const phases = now === "undoing" ? (["undoing"] satisfies Phase[]) : isDryRun ? looking : whole;
  const at = now ? phases.indexOf(now) : phases.indexOf(status === "waiting" ? "hiding" : "undoing");
  const isOver = (index: number) => at < 0 || index < at;
  return (
    <ol className="grid gap-2">
      {phases.map((phase, index) => (
        <li
          key={phase}
          aria-current={index === at && now ? "step" : undefined}
          className={`flex items-center gap-3 text-body ${isOver(index) || index === at ? "" : "text-muted"}`}
        >
          {isOver(index) ? (
            <CircleCheck aria-hidden="true" className="size-5 text-success" />
          ) : index === at && now ? (
            <LoaderCircle aria-hidden="true" className="size-5 text-accent-text motion-safe:animate-spin" />
          ) : (
            <Circle aria-hidden="true" className="size-5 text-subtle" />
          )}
          {t(phase)}
          {isOver(index) && <span className="sr-only">({t("done")})</span>}
          {index === at && now && <span className="sr-only">({t("now")})</span>}
        </li>
      ))}
    </ol>
  );
}
