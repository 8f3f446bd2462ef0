import { useTranslations } from "next-intl";
import { FilterForm } from "@/app/_pages/filter-form";
import {
  longestSearch,
  type ProductFilter,
  productChoices,
  productsPath,
} from "@/lib/catalog/products/product-filter";

export function ProductsForm({ filter }: { filter: ProductFilter }) {
  const t = useTranslations("studioProducts");
  const isFiltered = filter.search || filter.type || filter.state;
  return (
    <FilterForm
      path={productsPath}
      search={{ label: t("search"), value: filter.search, maxLength: longestSearch, now: t("searchNow") }}
      kept={{ sort: filter.sort }}
      choices={[
        {
          name: "type",
          value: filter.type,
          label: t("label.type"),
          any: t("any"),
          options: productChoices.type.map((value) => ({ value, label: t(`type.${value}.name`) })),
        },
        {
          name: "state",
          value: filter.state,
          label: t("label.state"),
          any: t("anyState"),
          options: productChoices.state.map((value) => ({ value, label: t(`option.${value}`) })),
        },
      ]}
      clear={isFiltered && t("clear")}
    />
  );
}
