import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Choose } from "@/components/ui/choose";
import { filterControlStyle } from "@/components/ui/control-style";
import { LinkButton } from "@/components/ui/link-button";
import { auditPath, type EventFilter } from "@/lib/audit/event-filter";
import { useActionWords } from "../_components/use-action-words";

/** A plain form whose answer is an address. */
export function AuditForm({ filter, actions }: { filter: EventFilter; actions: string[] }) {
  const t = useTranslations("admin.audit");
  const wordsFor = useActionWords();
  return (
    <search>
      <form
        action={auditPath}
        className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[repeat(4,minmax(0,1fr))_auto]"
      >
        {filter.subject && <input type="hidden" name="subject" value={filter.subject} />}
        <Labelled label={t("filter.actor")}>
          <input
            name="actor"
            defaultValue={filter.actor}
            maxLength={254}
            autoComplete="off"
            spellCheck={false}
            data-search=""
            placeholder={t("filter.actorHint")}
            className={filterControlStyle}
          />
        </Labelled>
        <Choose
          name="action"
          value={filter.action}
          label={t("filter.action")}
          options={[
            { value: "", label: t("filter.any") },
            ...actions.map((action) => ({ value: action, label: wordsFor(action) })),
          ]}
        />
        {(["from", "to"] as const).map((name) => (
          <Labelled key={name} label={t(`filter.${name}`)}>
            <input
              name={name}
              type="date"
              defaultValue={filter[name]}
              className={`${filterControlStyle} focus-within:outline-2 focus-within:outline-ring focus-within:outline-offset-2`}
            />
          </Labelled>
        ))}
        <div className="flex gap-2 self-end sm:col-span-2 lg:col-span-1">
          <Button type="submit">{t("filter.apply")}</Button>
          {Object.values(filter).some(Boolean) && (
            <LinkButton href={auditPath} variant="ghost">
              {t("filter.clear")}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="grid gap-1.5 font-medium text-label">
      {label}
      {children}
    </label>
  );
}
