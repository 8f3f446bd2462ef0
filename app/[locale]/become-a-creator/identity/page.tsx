import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { pathOf, requireApplication } from "../_components/applicant";
import { StepFrame } from "../_components/step-frame";
import { stepMetadata } from "../_components/step-metadata";
import { IdentityForm } from "./identity-form";

export const generateMetadata = stepMetadata("identity");

type Props = LocalePage & { searchParams: Promise<{ again?: string | string[] }> };

/** What was sent is sealed and not shown again: it can only be sent anew. */
export default async function IdentityStep({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { application } = await requireApplication("identity");
  const t = await getTranslations("becomeCreator");
  const { identity, identityReason } = application;
  const isThere = identity === "submitted" || identity === "approved";
  const wantsAnew = identity === "submitted" && (await searchParams).again !== undefined;
  return (
    <StepFrame step="identity">
      {isThere && !wantsAnew ? (
        <div className="grid gap-6">
          <Alert tone={identity === "approved" ? "success" : "info"} title={t(`identity.state.${identity}`)}>
            {t(`identity.stateText.${identity}`)}
          </Alert>
          <div className="flex flex-wrap gap-3">
            <LinkButton href={pathOf("start")} size="lg" prefetch={false}>
              {t("continue")}
            </LinkButton>
            {identity === "submitted" && (
              <LinkButton
                href={`${pathOf("identity")}?again=1`}
                size="lg"
                prefetch={false}
                variant="secondary"
              >
                {t("identity.again")}
              </LinkButton>
            )}
          </div>
        </div>
      ) : (
        <div className="grid gap-6">
          {identity === "refused" && (
            <Alert tone="danger" title={t("identity.state.refused")}>
              {identityReason}
            </Alert>
          )}
          <IdentityForm locale={locale} />
        </div>
      )}
    </StepFrame>
  );
}
