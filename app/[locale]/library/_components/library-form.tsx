import { useTranslations } from "next-intl";
import { FilterForm } from "@/app/_pages/filter-form";
import { Chip } from "@/components/ui/chip";
import {
  type LibraryFilter,
  libraryAddress,
  libraryPath,
  librarySorts,
  libraryTypes,
} from "@/lib/delivery/library-filter";
import type { Library } from "@/lib/delivery/list-library";

type Props = { filter: LibraryFilter; library: Library };

export function LibraryForm({ filter, library: { creators, archivedCount } }: Props) {
  const t = useTranslations("library");
  const isArchived = filter.show === "archived";
  const choices = [
    { name: "creator", options: creators.map(({ slug, name }) => ({ value: slug, label: name })) },
    { name: "type", options: libraryTypes.map((value) => ({ value, label: t(`type.${value}`) })) },
  ] as const;
  return (
    <div className="grid gap-3">
      <FilterForm
        path={libraryPath}
        search={{ label: t("search"), value: filter.search, maxLength: 60, now: t("searchNow") }}
        kept={{ show: isArchived ? "archived" : undefined }}
        choices={[
          ...choices.map(({ name, options }) => ({
            name,
            value: filter[name],
            label: t(`label.${name}`),
            any: t("any"),
            options,
          })),
          {
            name: "sort",
            value: filter.sort,
            label: t("label.sort"),
            options: librarySorts.map((value) => ({ value, label: t(`sort.${value}`) })),
          },
        ]}
      />
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
