import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { type Step, steps } from "@/lib/accounts/application";
import { pathOf } from "./applicant";

type Props = { step: Step; children: ReactNode };

/** Where they are, what it is about, and the way back; what was saved waits. */
export function StepFrame({ step, children }: Props) {
  const t = useTranslations("becomeCreator");
  const position = steps.indexOf(step);
  const before = steps[position - 1];
  return (
    <>
      <PageHeader
        above={
          <div className="grid gap-3 pb-3">
            <p className="font-medium text-accent-text text-label">
              {t("progress", { step: position + 1, of: steps.length })}
            </p>
            <div aria-hidden="true" className="grid grid-cols-4 gap-1.5">
              {steps.map((one, index) => (
                <span
                  key={one}
                  className={`h-1.5 rounded-full ${index <= position ? "bg-accent forced-colors:bg-[Highlight]" : "bg-s3"}`}
                />
              ))}
            </div>
          </div>
        }
        title={t(`${step}.title`)}
        description={t(`${step}.lead`)}
      />
      {children}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pt-6">
        {before && (
          <LinkButton href={pathOf(before)} prefetch={false} variant="link">
            {t("back")}
          </LinkButton>
        )}
        <p className="text-label text-muted">{t("saved")}</p>
      </div>
    </>
  );
}
