import { useTranslations } from "next-intl";
import { SearchAsYouType } from "@/app/_pages/search-as-you-type";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Choose } from "@/components/ui/choose";
import { SearchField } from "@/components/ui/search-field";
import {
  type LibraryFilter,
  libraryAddress,
  libraryPath,
  librarySorts,
  libraryTypes,
} from "@/lib/delivery/library-filter";
import type { Library } from "@/lib/delivery/list-library";

type Props = { filter: LibraryFilter; library: Library };

/** A plain form whose answer is an address: it works without a script, and a script only saves the pressing. */
export function LibraryForm({ filter, library: { creators, archivedCount } }: Props) {
  const t = useTranslations("library");
  const isArchived = filter.show === "archived";
  const choices = [
    { name: "creator", options: creators.map(({ slug, name }) => ({ value: slug, label: name })) },
    { name: "type", options: libraryTypes.map((value) => ({ value, label: t(`type.${value}`) })) },
  ] as const;
  return (
    <div className="grid gap-3">
      <SearchAsYouType action={libraryPath} className="grid gap-3">
        {isArchived && <input type="hidden" name="show" value="archived" />}
        <div className="flex gap-2">
          <SearchField
            label={t("search")}
            defaultValue={filter.search}
            maxLength={60}
            className="min-w-0 flex-1"
          />
          <Button type="submit">{t("searchNow")}</Button>
        </div>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          {choices.map(({ name, options }) => (
            <Choose
              key={name}
              name={name}
              value={filter[name]}
              label={t(`label.${name}`)}
              options={[{ value: "", label: t("any") }, ...options]}
            />
          ))}
          <Choose
            name="sort"
            value={filter.sort}
            label={t("label.sort")}
            options={librarySorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          />
        </div>
      </SearchAsYouType>
      {(isArchived || archivedCount > 0) && (
        <p>
          <Chip
            href={libraryAddress({ ...filter, page: 1, show: isArchived ? undefined : "archived" })}
            current={isArchived}
          >
            {t("archived", { count: archivedCount })}
          </Chip>
        </p>
      )}
    </div>
  );
}
