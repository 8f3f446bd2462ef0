import { useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { Section } from "./section";
import { Specimen } from "./specimen";

export function NavigationSection() {
  const t = useTranslations("design.navigation");
  const tab = (name: string) => `/design?tab=${name}#navigation`;
  return (
    <Section id="navigation" title={t("title")} lead={t("lead")}>
      <Specimen name="tabs" className="block">
        <Tabs
          label={t("profile")}
          tabs={[
            { href: tab("posts"), label: t("posts"), count: "182", current: true },
            { href: tab("products"), label: t("products"), count: "12" },
            { href: tab("tiers"), label: t("tiers") },
            { href: tab("about"), label: t("about") },
          ]}
        />
      </Specimen>
      <div className="grid gap-6 xl:grid-cols-2">
        <Specimen name="pagination" className="block">
          <Pagination page={4} lastPage={12} hrefOf={(page) => `/design?p=${page}#navigation`} />
        </Specimen>
        <Specimen name="breadcrumbs" className="block">
          <Breadcrumbs
            trail={[
              { label: t("studio"), href: "/design#brand" },
              { label: t("earnings"), href: "/design#data" },
            ]}
            here={t("withdrawal")}
          />
        </Specimen>
      </div>
    </Section>
  );
}
