import { useTranslations } from "next-intl";
import { FilterForm } from "@/app/_pages/filter-form";
import { type ImportedFilter, importedChoices, importedPath } from "@/lib/imports/import-addresses";

export function ImportedForm({ filter }: { filter: ImportedFilter }) {
  const t = useTranslations("adminImports.creators");
  return (
    <FilterForm
      path={importedPath}
      search={{ label: t("search"), value: filter.search, maxLength: 200, now: t("searchNow") }}
      choices={[
        {
          name: "status",
          value: filter.status,
          label: t("status"),
          any: t("any"),
          options: importedChoices.status.map((value) => ({ value, label: t(`option.${value}`) })),
        },
      ]}
      clear={(filter.search || filter.status) && t("clear")}
    />
  );
}
