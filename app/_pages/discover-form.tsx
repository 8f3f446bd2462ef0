import { SlidersHorizontal } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Choose } from "@/components/ui/choose";
import { SearchField } from "@/components/ui/search-field";
import { type DiscoverFilter, formats, priceBands } from "@/lib/catalog/discover-filter";
import { SearchAsYouType } from "./search-as-you-type";

const choices = {
  price: priceBands,
  format: formats,
  recent: ["yes"],
  sort: ["newest", "cheapest"],
} as const;
type Choice = keyof typeof choices;

type Props = { filter: DiscoverFilter; search: string; found: string };

/** A plain form whose answer is an address: it works without a script, and a script only saves the pressing. */
export async function DiscoverForm({ filter, search, found }: Props) {
  const t = await getTranslations("discover");
  return (
    <SearchAsYouType action="/creators" className="grid gap-3">
      {filter.category && <input type="hidden" name="category" value={filter.category} />}
      <div className="flex gap-2">
        <SearchField
          label={t("search")}
          defaultValue={search}
          minLength={2}
          maxLength={60}
          className="min-w-0 flex-1"
        />
        <Button type="submit">{t("searchNow")}</Button>
      </div>
      <details className="unfolded-from-sm rounded-card border border-border bg-s1 sm:border-0 sm:bg-transparent">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-4 font-medium text-label">
          <SlidersHorizontal aria-hidden="true" className="size-4.5" />
          {t("filters")}
        </summary>
        <div className="grid gap-3 px-4 pb-4 sm:grid-cols-[repeat(4,1fr)_auto] sm:p-0">
          {(Object.keys(choices) as Choice[]).map((key) => (
            <Choose
              key={key}
              name={key}
              value={filter[key]}
              label={t(`label.${key}`)}
              options={[
                { value: "", label: t(`any.${key}`) },
                ...choices[key].map((value) => ({ value, label: t(`option.${value}`) })),
              ]}
            />
          ))}
          <Button type="submit" variant="secondary" className="self-end">
            {t("show", { found })}
          </Button>
        </div>
      </details>
    </SearchAsYouType>
  );
}
