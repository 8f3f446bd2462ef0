import { useFormatter, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { Run } from "@/lib/imports/progress";

const faults = ["credentials", "bucket", "network", "answer", "empty", "internal"] as const;
const tones = {
  completed: "success",
  waiting: "warning",
  canceled: "info",
  undone: "info",
  failed: "danger",
} as const;

/** How it ended, in one sentence that says what was kept. */
export function Outcome({ run }: { run: Run }) {
  const t = useTranslations("adminImports");
  const format = useFormatter();
  if (run.status === "running") return null;
  const counts = {
    created: format.number(run.createdCount),
    updated: format.number(run.updatedCount),
    hidden: format.number(run.hiddenCount),
  };
  const fault = faults.find((one) => one === run.error) ?? "internal";
  const words = {
    completed: () => t(run.isDryRun ? "outcome.dry" : "outcome.completed"),
    waiting: () => t("outcome.waiting"),
    canceled: () => t("outcome.canceled", counts),
    undone: () => t("outcome.undone"),
    failed: () => t(`failed.${fault}`),
  };
  return <Alert tone={tones[run.status]} role="status" title={words[run.status]()} />;
}
