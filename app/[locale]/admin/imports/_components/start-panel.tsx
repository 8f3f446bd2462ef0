import { FolderSearch, FolderSync } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Time } from "@/components/date";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { StatusBadge } from "@/components/ui/status-badge";
import { importPath, importsPath } from "@/lib/imports/import-addresses";
import type { ListedImport } from "@/lib/imports/list-imports";
import type { Setting } from "@/lib/settings/settings";
import { startAction } from "../actions";
import { stateOf } from "./run-state";

type Props = { source: Setting<"imports">; last?: ListedImport; running?: ListedImport };

export function StartPanel({ source, last, running }: Props) {
  const t = useTranslations("adminImports");
  return (
    <Card className="grid gap-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h2 className="font-semibold text-h4">{t("source.title")}</h2>
        <LinkButton href={`${importsPath}/source`} prefetch={false} variant="secondary" size="sm">
          {t("source.change")}
        </LinkButton>
      </div>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        <Fact name={t("source.bucket")}>{source.bucket}</Fact>
        <Fact name={t("source.prefix")}>{source.prefix || t("source.whole")}</Fact>
        <Fact name={t("source.store")}>{source.store?.endpoint ?? t("source.own")}</Fact>
        <Fact name={t("source.schedule")}>{t(source.isScheduled ? "source.on" : "source.off")}</Fact>
        <Fact name={t("source.last")}>
          {last ? (
            <span className="flex flex-wrap items-center gap-2">
              <Time value={last.startedAt} relative /> · {last.startedByName ?? t("history.schedule")}
              <StatusBadge of="import" state={stateOf(last)} />
            </span>
          ) : (
            t("source.never")
          )}
        </Fact>
      </dl>
      {running ? (
        <Alert
          title={t("start.running")}
          action={<LinkButton href={importPath(running.id)}>{t("start.see")}</LinkButton>}
        />
      ) : (
        <div className="grid gap-3">
          <div className="flex flex-wrap gap-3">
            <StartForm kind="dry">
              <SubmitButton
                variant="secondary"
                icon={<FolderSearch aria-hidden="true" />}
                busyText={t("start.starting")}
              >
                {t("start.dry")}
              </SubmitButton>
            </StartForm>
            <StartForm kind="run">
              <SubmitButton icon={<FolderSync aria-hidden="true" />} busyText={t("start.starting")}>
                {t("start.run")}
              </SubmitButton>
            </StartForm>
          </div>
          <p className="measure text-label text-muted">{t("start.hint")}</p>
        </div>
      )}
    </Card>
  );
}

function StartForm({ kind, children }: { kind: "dry" | "run"; children: ReactNode }) {
  return (
    <Form action={startAction} className="grid gap-2">
      <FormError />
      <input type="hidden" name="kind" value={kind} />
      {children}
    </Form>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-label text-muted">{name}</dt>
      <dd className="wrap-anywhere min-w-0 text-body">{children}</dd>
    </div>
  );
}
