import Link from "next/link";
import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { type Column, Table } from "@/components/ui/table";
import { changesOf } from "@/lib/audit/changes";
import type { AuditEvent } from "@/lib/audit/list-events";
import { clientPath } from "@/lib/clients/client-filter";
import { useActionWords } from "./use-action-words";

type Props = {
  caption: string;
  events: AuditEvent[];
  /** Left out where all events are about the same. */
  withSubject?: boolean;
};

const link =
  "inline-flex min-h-11 min-w-11 items-center wrap-anywhere rounded-control sm:min-w-28 underline underline-offset-4 hover:no-underline";

/** Who did what, when and from where, and what it changed. */
export function EventTable({ caption, events, withSubject = false }: Props) {
  const t = useTranslations("admin.audit");
  const wordsFor = useActionWords();
  const subject: Column<AuditEvent> = {
    key: "subject",
    header: t("column.subject"),
    cell: ({ subjectType, subjectId, subjectName }) =>
      subjectId && subjectName ? (
        <Link href={clientPath(subjectId)} prefetch={false} className={link}>
          {subjectName}
        </Link>
      ) : (
        <code className="break-all text-caption">{[subjectType, subjectId].filter(Boolean).join(" ")}</code>
      ),
  };
  return (
    <Table
      caption={caption}
      rows={events}
      keyOf={({ id }) => String(id)}
      columns={[
        { key: "action", header: t("column.action"), cell: ({ action }) => wordsFor(action) },
        {
          key: "actor",
          header: t("column.actor"),
          cell: ({ actor }) =>
            actor ? (
              <Link href={clientPath(actor.id)} prefetch={false} className={link}>
                {actor.name}
              </Link>
            ) : (
              t("platform")
            ),
        },
        ...(withSubject ? [subject] : []),
        { key: "changes", header: t("column.changes"), cell: ({ data }) => <Changes data={data} /> },
        {
          key: "when",
          header: t("column.when"),
          cell: ({ at, ip }) => (
            <span className="grid gap-0.5 py-1">
              <Time value={at} hour className="text-caption" />
              {ip && <span className="break-all font-mono text-caption text-muted">{ip}</span>}
            </span>
          ),
        },
      ]}
    />
  );
}

function Changes({ data }: { data: AuditEvent["data"] }) {
  const t = useTranslations("admin.audit");
  const changes = changesOf(data);
  if (changes.length === 0) return <span className="text-subtle">–</span>;
  return (
    <ul className="grid min-w-0 gap-1 wrap-anywhere py-2 text-caption sm:min-w-56">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <code className="text-muted">{field}</code>{" "}
          {before !== undefined && (
            <>
              <del className="text-muted">{before}</del> <span aria-hidden="true">→</span>
              <span className="sr-only">{t("becomes")}</span>{" "}
            </>
          )}
          <ins className="no-underline">{after}</ins>
        </li>
      ))}
    </ul>
  );
}
