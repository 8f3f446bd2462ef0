import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { z } from "zod";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { findReports } from "@/lib/community/find-reports";
import { reportChoices, reportPath, reportsPath } from "@/lib/community/report-filter";
import { findSubject } from "@/lib/community/reported-subject";
import { DecisionForm } from "./decision-form";
import { ShowAgain } from "./show-again";
import { Voices } from "./voices";

type Props = LocalePage<{ subject: string; id: string }>;

const address = z.object({ subject: z.enum(reportChoices.subject), id: z.guid() });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin.reports" });
  return { title: t("one") };
}

export default async function ReportPage({ params }: Props) {
  const { locale, ...asked } = await params;
  setRequestLocale(locale);
  const { data: thing } = address.safeParse(asked);
  if (!thing) notFound();
  const { subject, id } = thing;
  await requireUser(reportPath(subject, id));
  const [t, found, reports] = await Promise.all([
    getTranslations("admin.reports"),
    findSubject(subject, id),
    findReports(subject, id),
  ]);
  if (reports.length === 0) notFound();
  const name = found?.name ?? t(`subject.${subject}`);
  const openCount = reports.filter(({ status }) => status === "open").length;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("title"), href: reportsPath }]} here={name} />}
        title={name}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-6">
          {!found && <Alert tone="info" title={t("gone")} />}
          {found && (
            <Card className="grid gap-4">
              <h2 className="font-semibold text-h4">{t("what")}</h2>
              {found.isHidden && <Alert tone="info" title={t("isHidden")} />}
              <p className="text-label text-muted">
                {t("by", { name: found.author ?? found.creator.name, subject: t(`subject.${subject}`) })}
              </p>
              {found.text && <p className="whitespace-pre-line wrap-anywhere text-body">{found.text}</p>}
              {found.isHidden ? (
                <ShowAgain subject={subject} id={id} />
              ) : (
                <LinkButton
                  href={found.href}
                  prefetch={false}
                  variant="secondary"
                  className="justify-self-start"
                >
                  {t("look")}
                </LinkButton>
              )}
            </Card>
          )}
          <Card className="grid gap-4">
            <h2 className="font-semibold text-h4">{t("voices", { count: reports.length })}</h2>
            <Voices reports={reports} />
          </Card>
        </div>
        {openCount > 0 && (
          <Card className="grid gap-4">
            <h2 className="font-semibold text-h4">{t("decide")}</h2>
            <DecisionForm subject={subject} id={id} />
          </Card>
        )}
      </div>
    </>
  );
}
