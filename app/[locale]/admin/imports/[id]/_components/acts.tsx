import { FolderSync, Play, Square } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProveFirst } from "@/app/[locale]/account/_components/prove-first";
import { Form, type FormAction } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { importPath } from "@/lib/imports/import-addresses";
import type { Run } from "@/lib/imports/progress";
import { cancelAction, resumeAction, startAction } from "../../actions";
import { UndoDialog } from "./undo-dialog";

type Props = { run: Run; isNewest: boolean; isFresh: boolean };

const canGoOn = ["canceled", "failed"];
const canBeUndone = ["completed", "waiting", "canceled", "failed"];

export function Acts({ run, isNewest, isFresh }: Props) {
  const t = useTranslations("adminImports.acts");
  const isUndoable =
    !run.isDryRun &&
    isNewest &&
    canBeUndone.includes(run.status) &&
    run.createdCount + run.updatedCount + run.hiddenCount > 0;
  const acts = [
    run.status === "running" && !run.cancelAskedAt && (
      <Act key="cancel" action={cancelAction} given={{ importId: run.id }}>
        <SubmitButton variant="secondary" icon={<Square aria-hidden="true" />} busyText={t("canceling")}>
          {t("cancel")}
        </SubmitButton>
      </Act>
    ),
    isNewest && canGoOn.includes(run.status) && (
      <Act key="resume" action={resumeAction} given={{ importId: run.id }}>
        <SubmitButton icon={<Play aria-hidden="true" />} busyText={t("resuming")}>
          {t("resume")}
        </SubmitButton>
      </Act>
    ),
    run.isDryRun && run.status === "completed" && (
      <Act key="apply" action={startAction} given={{ kind: "run", folder: run.prefix.replace(/\/$/, "") }}>
        <SubmitButton icon={<FolderSync aria-hidden="true" />} busyText={t("resuming")}>
          {t("apply")}
        </SubmitButton>
      </Act>
    ),
    isUndoable &&
      (isFresh ? (
        <UndoDialog key="undo" importId={run.id} words={undoWords(t)} />
      ) : (
        <ProveFirst key="undo" next={importPath(run.id)} />
      )),
  ].filter(Boolean);
  return (
    <Card className="grid gap-4">
      <h2 className="font-semibold text-h4">{t("title")}</h2>
      {acts.length > 0 ? acts : <p className="text-label text-muted">{t("none")}</p>}
    </Card>
  );
}

const undoWords = (t: ReturnType<typeof useTranslations<"adminImports.acts">>) => ({
  act: t("undo"),
  title: t("undoTitle"),
  text: t("undoText"),
  confirming: t("undoing"),
  cancel: t("back"),
});

type ActProps = { action: FormAction<void>; given: Record<string, string>; children: ReactNode };

function Act({ action, given, children }: ActProps) {
  return (
    <Form action={action} className="grid gap-2">
      <FormError />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}
