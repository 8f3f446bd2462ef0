import { Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { AdLabel } from "@/components/layout/ad-label";
import { AgeLabel } from "@/components/layout/age-label";
import { Badge } from "@/components/ui/badge";
import { Kbd } from "@/components/ui/kbd";
import { StatusBadge } from "@/components/ui/status-badge";
import { type Statuses, type StatusThing, statuses } from "@/components/ui/statuses";
import { Section } from "./section";
import { Specimen } from "./specimen";

export function StatusSection() {
  const t = useTranslations("design.status");
  const detail = { date: "20 dez.", reason: t("reason"), progress: t("progress"), count: "1.204" };
  return (
    <Section id="status" title={t("title")} lead={t("lead")}>
      <div className="grid gap-6 md:grid-cols-2 xl:grid-cols-3">
        {(Object.keys(statuses) as StatusThing[]).map((thing) => (
          <Specimen key={thing} name={t(thing)} className="gap-2">
            {(Object.keys(statuses[thing]) as (keyof Statuses[typeof thing])[]).map((state) => (
              <StatusBadge key={state} of={thing} state={state} detail={detail} />
            ))}
          </Specimen>
        ))}
        <Specimen name={t("labels")}>
          <Badge tone="accent" icon={<Sparkles aria-hidden="true" />}>
            {t("new")}
          </Badge>
          <Badge>182</Badge>
          <AdLabel />
          <AgeLabel />
          <Kbd>Ctrl K</Kbd>
        </Specimen>
      </div>
    </Section>
  );
}
