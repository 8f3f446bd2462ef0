import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";

type Props = {
  title: string;
  lead: string;
  /** Where this page belongs. Sections lead back to the list, which stands beside them where there is room. */
  back?: { href: string; label: string };
};

export function SectionHeader({ title, lead, back }: Props) {
  const t = useTranslations("account");
  const { href, label } = back ?? { href: "/account", label: t("back") };
  return (
    <PageHeader
      above={
        <Link
          href={href}
          prefetch={false}
          data-screen-only=""
          className={`-ml-1 inline-flex min-h-11 w-fit items-center gap-1 rounded-control pr-2 font-medium text-label text-muted hover:text-fg ${back ? "" : "md:hidden"}`}
        >
          <ChevronLeft aria-hidden="true" className="size-5" />
          {label}
        </Link>
      }
      title={title}
      description={lead}
    />
  );
}
