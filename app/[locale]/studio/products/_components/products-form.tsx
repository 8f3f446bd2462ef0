import { useTranslations } from "next-intl";
import { SearchAsYouType } from "@/app/_pages/search-as-you-type";
import { Button } from "@/components/ui/button";
import { Choose } from "@/components/ui/choose";
import { LinkButton } from "@/components/ui/link-button";
import { SearchField } from "@/components/ui/search-field";
import {
  longestSearch,
  type ProductFilter,
  productChoices,
  productsPath,
} from "@/lib/catalog/products/product-filter";

/** A plain form whose answer is an address; the order stands in the table's head and is carried along. */
export function ProductsForm({ filter }: { filter: ProductFilter }) {
  const t = useTranslations("studioProducts");
  return (
    <SearchAsYouType action={productsPath} className="grid gap-3">
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
      <div className="flex gap-2">
        <SearchField
          label={t("search")}
          defaultValue={filter.search}
          maxLength={longestSearch}
          className="min-w-0 flex-1"
        />
        <Button type="submit">{t("searchNow")}</Button>
      </div>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-[repeat(2,minmax(0,14rem))_auto] lg:justify-start">
        <Choose
          name="type"
          value={filter.type}
          label={t("label.type")}
          options={[
            { value: "", label: t("any") },
            ...productChoices.type.map((value) => ({ value, label: t(`type.${value}.name`) })),
          ]}
        />
        <Choose
          name="state"
          value={filter.state}
          label={t("label.state")}
          options={[
            { value: "", label: t("anyState") },
            ...productChoices.state.map((value) => ({ value, label: t(`option.${value}`) })),
          ]}
        />
        {(filter.search || filter.type || filter.state) && (
          <LinkButton href={productsPath} variant="ghost" className="self-end">
            {t("clear")}
          </LinkButton>
        )}
      </div>
    </SearchAsYouType>
  );
}
