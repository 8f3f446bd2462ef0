import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Application, Step } from "@/lib/accounts/application";
import { pathOf } from "./applicant";

/** Everything that was filled in, each with the way back to where it is changed. */
export function Summary({ application }: { application: Application }) {
  const t = useTranslations("becomeCreator");
  const names = useTranslations("catalog.category");
  const { displayName, slug, category, bio, identity } = application;
  const parts: { step: Step; lines: (string | null)[] }[] = [
    { step: "page", lines: [displayName, `@${slug}`] },
    { step: "about", lines: [category && names(category), bio] },
    { step: "identity", lines: [identity && t(`identity.state.${identity}`)] },
  ];
  return (
    <dl className="grid rounded-card border border-border bg-s1 px-4 sm:px-6">
      {parts.map(({ step, lines }) => (
        <div
          key={step}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 border-border border-b py-4 last:border-b-0"
        >
          <dt className="text-label text-muted">{t(`${step}.title`)}</dt>
          <dd className="row-span-2 row-start-1 -my-2 col-start-2">
            <Link
              href={pathOf(step)}
              prefetch={false}
              aria-label={t("changeOf", { part: t(`${step}.title`) })}
              className="inline-flex min-h-11 min-w-11 items-center rounded-control px-2 font-medium text-accent-text text-label underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              {t("change")}
            </Link>
          </dd>
          <dd className="grid min-w-0 gap-0.5 text-body">
            {lines.map(
              (line) =>
                line && (
                  <span key={line} className="whitespace-pre-line break-words">
                    {line}
                  </span>
                ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
