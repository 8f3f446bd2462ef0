import { Gift } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { type CurrentUser, requireUser } from "@/app/_server/session";
import { ProveFirst } from "@/app/[locale]/account/_components/prove-first";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { eventsAddress, readBefore } from "@/lib/audit/event-filter";
import { listEvents } from "@/lib/audit/list-events";
import { listSessions } from "@/lib/auth/manage-sessions";
import { isFresh } from "@/lib/auth/prove";
import { clientPath, clientsPath, grantPath } from "@/lib/clients/client-filter";
import { type Client, findClient, listLiveSubscriptions } from "@/lib/clients/find-client";
import { EventTable } from "../../_components/event-table";
import { OlderEvents } from "../../_components/older-events";
import { Acts } from "./_components/acts";
import { Sessions } from "./_components/sessions";
import { Subscriptions } from "./_components/subscriptions";
import { Who } from "./_components/who";

const eventsShown = 10;

type Props = LocalePage<{ id: string }> & { searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin.clients" });
  return { title: t("one") };
}

export default async function ClientPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser(clientsPath);
  const client = await findClient(id);
  if (!client) notFound();
  const before = readBefore(queryOf(await searchParams));
  const [t, sessions, subscriptions, { events, older }] = await Promise.all([
    getTranslations("admin.clients"),
    listSessions(client.id),
    listLiveSubscriptions(client.id),
    listEvents({ subject: client.id }, { before, limit: eventsShown }),
  ]);
  const name = client.name ?? client.maskedEmail;
  const mayAct = client.id !== user.id && !client.deletedAt;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ label: t("title"), href: clientsPath }]} here={name} />}
        title={name}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          <Section title={t("who")}>
            <Who client={client} />
          </Section>
          <Section title={t("sessions.title")}>
            <Sessions sessions={sessions} locale={locale} />
          </Section>
          <Section title={t("subscriptions.title")}>
            <Subscriptions
              client={client}
              subscriptions={subscriptions}
              mayRevoke={mayAct && isFresh(user.session)}
            />
            {mayAct && client.status !== "disabled" && (
              <LinkButton
                href={grantPath(client.id)}
                prefetch={false}
                variant="secondary"
                icon={<Gift aria-hidden="true" />}
                className="w-fit"
              >
                {t("subscriptions.give")}
              </LinkButton>
            )}
          </Section>
        </div>
        <Section title={t("acts.title")}>
          <WhatMayBeDone client={client} user={user} />
        </Section>
        <div className="min-w-0 xl:col-span-2">
          <Section title={t("history")}>
            {events.length === 0 && <p className="text-body text-muted">{t("noHistory")}</p>}
            {events.length > 0 && <EventTable caption={t("history")} events={events} />}
            <OlderEvents
              newestHref={before ? clientPath(client.id) : null}
              olderHref={older ? eventsAddress(clientPath(client.id), {}, older) : null}
            />
          </Section>
        </div>
      </div>
    </>
  );
}

async function WhatMayBeDone({ client, user }: { client: Client; user: CurrentUser }) {
  const t = await getTranslations("admin.clients.acts");
  if (client.id === user.id) return <p className="text-label text-muted">{t("own")}</p>;
  if (client.deletedAt) return <p className="text-label text-muted">{t("gone")}</p>;
  return isFresh(user.session) ? <Acts client={client} /> : <ProveFirst next={clientPath(client.id)} />;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="grid min-w-0 gap-4">
      <h2 className="font-semibold text-h4">{title}</h2>
      {children}
    </Card>
  );
}
