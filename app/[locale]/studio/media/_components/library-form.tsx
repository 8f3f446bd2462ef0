import { Grid2x2, List } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { FilterForm } from "@/app/_pages/filter-form";
import { buttonStyle } from "@/components/ui/button-style";
import { type LibraryFilter, libraryAddress, libraryChoices, libraryPath } from "@/lib/media/library-filter";

/** How the shelf is drawn is a pair of links beside what is looked for. */
export function LibraryForm({ filter }: { filter: LibraryFilter }) {
  const t = useTranslations("media");
  const isFiltered = filter.search || filter.kind || filter.use;
  const first = { kind: t("any"), use: t("any"), sort: t("option.newest") };
  return (
    <FilterForm
      path={libraryPath}
      search={{ label: t("search"), value: filter.search, maxLength: 100, now: t("searchNow") }}
      kept={{ view: filter.view }}
      choices={(["kind", "use", "sort"] as const).map((name) => ({
        name,
        value: filter[name],
        label: t(`label.${name}`),
        any: first[name],
        options: libraryChoices[name].map((value) => ({ value, label: t(`option.${value}`) })),
      }))}
      clear={isFiltered && t("clear")}
    >
      <Views filter={filter} />
    </FilterForm>
  );
}

function Views({ filter }: { filter: LibraryFilter }) {
  const t = useTranslations("media.view");
  const current = filter.view ?? "grid";
  const views = [
    { view: undefined, name: "grid", Icon: Grid2x2 },
    { view: "list", name: "list", Icon: List },
  ] as const;
  return (
    <nav aria-label={t("title")} className="flex gap-2 self-end justify-self-end lg:ml-auto">
      {views.map(({ view, name, Icon }) => (
        <Link
          key={name}
          href={libraryAddress({ ...filter, view })}
          scroll={false}
          aria-label={t(name)}
          aria-current={current === name ? "true" : undefined}
          className={`${buttonStyle({ variant: "ghost", size: "icon" })} aria-[current=true]:bg-s3 aria-[current=true]:text-accent-text`}
        >
          <Icon aria-hidden="true" />
        </Link>
      ))}
    </nav>
  );
}
