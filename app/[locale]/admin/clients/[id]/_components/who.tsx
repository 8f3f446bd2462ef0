import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Time } from "@/components/date";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Client } from "@/lib/clients/find-client";
import { revealEmailAction } from "../actions";
import { RevealEmail } from "./reveal-email";

export function Who({ client }: { client: Client }) {
  const t = useTranslations("admin.clients");
  const ways = [
    client.hasPassword && t("way.password"),
    client.hasGoogle && t("way.google"),
    client.passkeys > 0 && t("way.passkeys", { count: client.passkeys }),
  ].filter(Boolean);
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      <Fact name={t("column.email")}>
        <RevealEmail
          clientId={client.id}
          masked={client.maskedEmail}
          action={revealEmailAction}
          words={{ reveal: t("reveal"), revealing: t("revealing") }}
        />
      </Fact>
      <Fact name={t("label.status")}>
        <StatusBadge of="client" state={client.status} />
      </Fact>
      <Fact name={t("label.role")}>{t(`option.${client.role}`)}</Fact>
      <Fact name={t("fact.page")}>
        {client.page ? (
          <Link href={`/creators/${client.page.slug}`} className="underline underline-offset-4">
            {client.page.name}
          </Link>
        ) : (
          t("fact.noPage")
        )}
      </Fact>
      <Fact name={t("column.since")}>
        <Time value={client.createdAt} hour />
      </Fact>
      <Fact name={t("fact.verified")}>
        <Moment at={client.emailVerifiedAt} />
      </Fact>
      <Fact name={t("fact.terms")}>
        <Moment at={client.termsAcceptedAt} />
      </Fact>
      <Fact name={t("fact.language")}>{t(`language.${client.locale}`)}</Fact>
      <Fact name={t("fact.ways")}>{ways.join(", ") || t("way.none")}</Fact>
      <Fact name={t("label.factor")}>
        {[client.hasApp && t("way.app"), client.passkeys > 0 && t("way.passkeys", { count: client.passkeys })]
          .filter(Boolean)
          .join(", ") || t("option.off")}
      </Fact>
      {client.deletionDueAt && !client.deletedAt && (
        <Fact name={t("fact.leaves")}>
          <Time value={client.deletionDueAt} hour />
        </Fact>
      )}
      <Fact name={t("fact.id")}>
        <code className="break-all text-caption">{client.id}</code>
      </Fact>
    </dl>
  );
}

function Moment({ at }: { at: Date | null }) {
  const t = useTranslations("admin.clients");
  return at ? <Time value={at} hour /> : t("fact.never");
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-label text-muted">{name}</dt>
      <dd className="min-w-0 text-body">{children}</dd>
    </div>
  );
}
