import { Grid2x2, List } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SearchAsYouType } from "@/app/_pages/search-as-you-type";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Choose } from "@/components/ui/choose";
import { LinkButton } from "@/components/ui/link-button";
import { SearchField } from "@/components/ui/search-field";
import { type LibraryFilter, libraryAddress, libraryChoices, libraryPath } from "@/lib/media/library-filter";

/** A plain form whose answer is an address; how the shelf is drawn is a pair of links beside it. */
export function LibraryForm({ filter }: { filter: LibraryFilter }) {
  const t = useTranslations("media");
  const isFiltered = filter.search || filter.kind || filter.use;
  const first = { kind: t("any"), use: t("any"), sort: t("option.newest") };
  return (
    <SearchAsYouType action={libraryPath} className="grid gap-3">
      {filter.view && <input type="hidden" name="view" value={filter.view} />}
      <div className="flex gap-2">
        <SearchField
          label={t("search")}
          defaultValue={filter.search}
          maxLength={100}
          className="min-w-0 flex-1"
        />
        <Button type="submit">{t("searchNow")}</Button>
      </div>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-[repeat(3,minmax(0,13rem))_auto_1fr]">
        {(["kind", "use", "sort"] as const).map((key) => (
          <Choose
            key={key}
            name={key}
            value={filter[key]}
            label={t(`label.${key}`)}
            options={[
              { value: "", label: first[key] },
              ...libraryChoices[key].map((value) => ({ value, label: t(`option.${value}`) })),
            ]}
          />
        ))}
        {isFiltered && (
          <LinkButton href={libraryPath} variant="ghost" className="self-end">
            {t("clear")}
          </LinkButton>
        )}
        <Views filter={filter} />
      </div>
    </SearchAsYouType>
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
    <nav aria-label={t("title")} className="flex gap-2 self-end justify-self-end lg:col-start-5">
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
