import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import { type Query, queryOf } from "@/app/_pages/query-of";
import { SearchAsYouType } from "@/app/_pages/search-as-you-type";
import { requireUser } from "@/app/_server/session";
import { ProveFirst } from "@/app/[locale]/account/_components/prove-first";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SearchField } from "@/components/ui/search-field";
import { isFresh } from "@/lib/auth/prove";
import { clientPath, clientsPath, grantPath } from "@/lib/clients/client-filter";
import { findClient } from "@/lib/clients/find-client";
import { findPlans } from "@/lib/subscriptions/find-plans";
import { GrantForm } from "./grant-form";

type Props = LocalePage<{ id: string }> & { searchParams: Promise<Query> };

const longestSearch = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin.clients.grant" });
  return { title: t("title") };
}

export default async function GrantPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser(grantPath(id));
  const client = await findClient(id);
  if (!client || client.deletedAt || client.disabledAt || client.id === user.id) notFound();
  const search = (queryOf(await searchParams).get("q") ?? "").slice(0, longestSearch);
  const [t, found] = await Promise.all([getTranslations("admin.clients"), findPlans(search)]);
  const name = client.name ?? client.maskedEmail;
  const trail = [
    { label: t("title"), href: clientsPath },
    { label: name, href: clientPath(id) },
  ];
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={trail} here={t("grant.title")} />}
        title={t("grant.title")}
        description={t("grant.lead", { name })}
      />
      <Card className="grid max-w-2xl grid-cols-1 gap-6">
        {isFresh(user.session) ? (
          <>
            <SearchAsYouType action={grantPath(id)} className="flex gap-2">
              <SearchField
                label={t("grant.search")}
                defaultValue={search}
                maxLength={longestSearch}
                className="min-w-0 flex-1"
              />
              <Button type="submit" variant="secondary">
                {t("grant.searchNow")}
              </Button>
            </SearchAsYouType>
            {found.length > 0 ? (
              <GrantForm clientId={id} plans={found} />
            ) : (
              <p role="status" className="text-body text-muted">
                {t("grant.none")}
              </p>
            )}
          </>
        ) : (
          <ProveFirst next={grantPath(id)} />
        )}
      </Card>
    </>
  );
}
