import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { openStep, steps } from "@/lib/accounts/application";
import { pathOf, requireApplicant } from "./_components/applicant";
import { Terms } from "./_components/terms";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "becomeCreator" });
  return { title: t("title") };
}

/** What it brings and costs, before anything is asked. */
export default async function BecomeACreatorPage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const { application } = await requireApplicant();
  const t = await getTranslations("becomeCreator");
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} />
      <div className="grid gap-6">
        <Card className="grid gap-2">
          <h2 className="font-semibold text-h4">{t("termsTitle")}</h2>
          <p className="text-body">
            <Terms />
          </p>
          <p className="text-label text-muted">{t("termsMore")}</p>
        </Card>
        <section aria-labelledby="steps" className="grid gap-4">
          <h2 id="steps" className="font-semibold text-h4">
            {t("stepsTitle")}
          </h2>
          <ol className="grid gap-3">
            {steps.map((step, index) => (
              <li key={step} className="flex gap-4">
                <span
                  aria-hidden="true"
                  className="grid size-8 shrink-0 place-items-center rounded-full bg-s2 font-semibold text-label tabular-nums"
                >
                  {index + 1}
                </span>
                <span className="grid gap-0.5">
                  <span className="font-medium text-body">{t(`${step}.title`)}</span>
                  <span className="text-label text-muted">{t(`${step}.short`)}</span>
                </span>
              </li>
            ))}
          </ol>
        </section>
        <LinkButton href={pathOf(openStep(application))} size="lg" prefetch={false}>
          {t(application ? "goOn" : "begin")}
        </LinkButton>
      </div>
    </>
  );
}
