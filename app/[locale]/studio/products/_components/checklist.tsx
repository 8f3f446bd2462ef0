import { Circle, CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type Contents, checksOf } from "@/lib/catalog/products/readiness";

/** What a buyer would miss; what is done stays on the list. */
export function Checklist({ contents, isVerified }: { contents: Contents; isVerified: boolean }) {
  const t = useTranslations("studioProducts.check");
  const checks = [...checksOf(contents), { name: "verified" as const, isDone: isVerified, isRequired: true }];
  return (
    <Card className="grid gap-4">
      <h2 className="font-semibold text-h4">{t("title")}</h2>
      <ul className="grid gap-3">
        {checks.map(({ name, isDone, isRequired }) => {
          const Icon = isDone ? CircleCheck : isRequired ? CircleAlert : Circle;
          const tone = isDone ? "text-success" : isRequired ? "text-danger" : "text-subtle";
          return (
            <li key={name} className="flex gap-3 text-label">
              <Icon aria-hidden="true" className={`mt-0.5 size-5 shrink-0 ${tone}`} />
              <span>
                {t(name)}
                <span className="text-muted">
                  {" "}
                  · {t(isDone ? "done" : isRequired ? "missing" : "advised")}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
