import { useTranslations } from "next-intl";
import { FilterForm } from "@/app/_pages/filter-form";
import { type ClientFilter, clientChoices, clientsPath } from "@/lib/clients/client-filter";

export function ClientsForm({ filter }: { filter: ClientFilter }) {
  const t = useTranslations("admin.clients");
  const isFiltered = filter.search || filter.role || filter.status || filter.factor;
  return (
    <FilterForm
      path={clientsPath}
      search={{ label: t("search"), value: filter.search, maxLength: 254, now: t("searchNow") }}
      kept={{ sort: filter.sort }}
      choices={(["role", "status", "factor"] as const).map((name) => ({
        name,
        value: filter[name],
        label: t(`label.${name}`),
        any: t("any"),
        options: clientChoices[name].map((value) => ({ value, label: t(`option.${value}`) })),
      }))}
      clear={isFiltered && t("clear")}
    />
  );
}
