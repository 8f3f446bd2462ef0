import { PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LoadingState } from "@/components/ui/loading-state";
import { NoResults } from "@/components/ui/no-results";
import { Progress } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import { Section } from "./section";
import { Specimen } from "./specimen";

const tones = ["info", "success", "danger"] as const;

export function FeedbackSection() {
  const t = useTranslations("design.feedback");
  return (
    <Section id="feedback" title={t("title")} lead={t("lead")}>
      <Specimen name={t("alerts")} bare className="grid items-stretch">
        {tones.map((tone) => (
          <Alert key={tone} tone={tone} title={t(tone)}>
            {t(`${tone}Text`)}
          </Alert>
        ))}
        <Alert
          tone="warning"
          title={t("warning")}
          action={
            <Button variant="secondary" size="sm">
              {t("change")}
            </Button>
          }
        >
          {t("warningText")}
        </Alert>
      </Specimen>
      <Specimen name={t("progress")} className="grid items-stretch gap-6 md:grid-cols-2">
        <Progress label={t("upload")} value={62} text={t("uploadText")} />
        <Progress label={t("steps")} value={3} max={6} text={t("stepsText")} tone="success" />
      </Specimen>
      <div className="grid gap-6 md:grid-cols-2">
        <Specimen name={t("empty")} className="block">
          <EmptyState
            level="h3"
            icon={<PenLine aria-hidden="true" />}
            title={t("emptyTitle")}
            action={<Button>{t("emptyAction")}</Button>}
          >
            {t("emptyText")}
          </EmptyState>
        </Specimen>
        <Specimen name={t("error")} className="block">
          <ErrorState
            level="h3"
            title={t("errorTitle")}
            code={{ label: t("code"), value: "7F3A" }}
            action={<Button variant="secondary">{t("retry")}</Button>}
          >
            {t("errorText")}
          </ErrorState>
        </Specimen>
        <Specimen name={t("noMatch")} className="block">
          <NoResults level="h3" title={t("noResults")} clearHref="/design#feedback" />
        </Specimen>
        <Specimen name={t("loading")} className="block">
          <LoadingState>
            <div className="grid gap-4 py-4">
              {["w-3/4", "w-2/3", "w-4/5"].map((width) => (
                <div key={width} className="flex items-center gap-4">
                  <Skeleton className="size-11 rounded-full" />
                  <div className="grid grow gap-2">
                    <Skeleton className={`h-4 ${width}`} />
                    <Skeleton className="h-3 w-1/3" />
                  </div>
                </div>
              ))}
            </div>
          </LoadingState>
        </Specimen>
      </div>
    </Section>
  );
}
