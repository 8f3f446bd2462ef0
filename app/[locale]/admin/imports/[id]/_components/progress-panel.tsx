import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Progress } from "@/components/ui/progress";
import type { Snapshot } from "@/lib/imports/find-import";
import { importPath, progressAddress } from "@/lib/imports/import-addresses";
import { Phases } from "./phases";
import { WatchRun } from "./watch-run";

type Props = { id: string; isDryRun: boolean; run: Snapshot };

export function ProgressPanel({ id, isDryRun, run }: Props) {
  const t = useTranslations("adminImports.run");
  const format = useFormatter();
  const { done, expected } = run;
  const howFar =
    expected === null
      ? t("soFar", { done: format.number(done) })
      : t("of", { done: format.number(done), expected: format.number(expected) });
  const time = (seconds: number) =>
    seconds < 120 ? t("seconds", { count: seconds }) : t("minutes", { count: Math.round(seconds / 60) });
  const isRunning = run.status === "running";
  return (
    <Card className="grid gap-6">
      <h2 className="font-semibold text-h4">{t("progress")}</h2>
      {isRunning && (
        <>
          <WatchRun address={progressAddress(id)} />
          {run.isCanceling && <Alert role="status" title={t("stopping")} />}
          <Progress label={t("progress")} value={done} max={Math.max(expected ?? 0, done, 1)} text={howFar} />
        </>
      )}
      <Phases now={isRunning ? run.phase : null} status={run.status} isDryRun={isDryRun} />
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-4">
        <Fact name={t("elapsed")}>{time(run.elapsedSeconds)}</Fact>
        {isRunning && (
          <>
            <Fact name={t("speed")}>{t("perSecond", { count: format.number(run.perSecond) })}</Fact>
            <Fact name={t("left")}>
              {run.secondsLeft === null ? t("leftUnknown") : time(run.secondsLeft)}
            </Fact>
          </>
        )}
        {(["listed", "created", "updated", "hidden", "skipped"] as const).map((count) => (
          <Fact key={count} name={t(count)}>
            {format.number(run[count])}
          </Fact>
        ))}
      </dl>
      {isRunning && (
        <LinkButton href={importPath(id)} prefetch={false} variant="secondary" className="w-fit">
          {t("reload")}
        </LinkButton>
      )}
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-label text-muted">{name}</dt>
      <dd className="text-body tabular-nums">{children}</dd>
    </div>
  );
}
