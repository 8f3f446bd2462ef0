import type { Statuses } from "@/components/ui/statuses";
import type { Run } from "@/lib/imports/progress";

const phases = {
  listing: "listing",
  comparing: "comparing",
  writing: "writing",
  hiding: "cleaning",
  counting: "cleaning",
  undoing: "undoing",
} as const;

/** The one word for a run in lists and heads. */
export const stateOf = ({ status, phase }: Pick<Run, "status" | "phase">): keyof Statuses["import"] => {
  if (status === "running") return phases[phase];
  return status === "completed" ? "done" : status;
};
