import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cached } from "@/app/_server/cached";
import { LinkButton } from "@/components/ui/link-button";
import type { Locale } from "@/lib/locale";
import { statusTag } from "@/lib/page-cache";

const refusals = {
  notFound: { status: 404, href: "/creators" },
  forbidden: { status: 403, href: "/" },
} as const;
export type RefusalKind = keyof typeof refusals;

// Next draws its own refusals in the browser only. A page that is one says so by a tag, which the page cache
// turns into the status of the answer; so it is whole without a script too.
const saysStatus = cached(
  "status",
  (status: number) => [statusTag(status)],
  async (status: number) => status,
);

/** A whole page that refuses: its words, and its status. */
export async function Refusal({ kind }: { kind: RefusalKind }) {
  await saysStatus(refusals[kind].status);
  return <RefusalWords kind={kind} />;
}

/** Next keeps these words ready inside every page, so they stay few and say nothing of the page's status. */
export async function RefusalWords({ kind }: { kind: RefusalKind }) {
  const t = await getTranslations(`errors.${kind}`);
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-3 py-16 text-center">
      <h1 className="text-balance font-bold text-h2">{t("title")}</h1>
      <p className="text-body text-muted">{t("text")}</p>
      <LinkButton href={refusals[kind].href} className="mt-4">
        {t("action")}
      </LinkButton>
    </div>
  );
}

export async function refusalMetadata(locale: Locale, kind: RefusalKind): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: `errors.${kind}` });
  return { title: t("title"), robots: { index: false } };
}
