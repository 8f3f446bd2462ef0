import { Circle, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Application } from "@/lib/accounts/application";
import type { StudioCounts } from "@/lib/catalog/counts";

type Props = { application: Application; counts: StudioCounts };

/** What a new page still needs before it is shown; what is done stays on the list. */
export function FirstSteps({ application, counts }: Props) {
  const t = useTranslations("studio.firstSteps");
  const { slug, category, identity, status } = application;
  const steps = [
    { name: "page", isDone: true },
    { name: "about", isDone: category !== null },
    { name: "identity", isDone: identity === "submitted" || identity === "approved" },
    { name: "tier", isDone: counts.tiers > 0 },
    { name: "post", isDone: counts.published + counts.drafts > 0 },
  ] as const;
  return (
    <Card className="mb-6 grid gap-5">
      <div className="grid gap-1">
        <h2 className="font-semibold text-h4">{t("title")}</h2>
        <p className="measure text-body text-muted">{t(status === "hidden" ? "hidden" : "lead", { slug })}</p>
      </div>
      <ol className="grid gap-3">
        {steps.map(({ name, isDone }) => {
          const Icon = isDone ? CircleCheck : Circle;
          return (
            <li key={name} className="flex gap-3">
              <Icon
                aria-hidden="true"
                className={`mt-0.5 size-5 shrink-0 ${isDone ? "text-success" : "text-subtle"}`}
              />
              <span className="grid gap-0.5">
                <span className="font-medium text-body">
                  {t(`${name}.title`)}
                  <span className="sr-only">, {t(isDone ? "done" : "open")}</span>
                </span>
                <span className="text-label text-muted">{t(`${name}.text`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
