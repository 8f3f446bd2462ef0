import { useTranslations } from "next-intl";
import { SearchAsYouType } from "@/app/_pages/search-as-you-type";
import { Button } from "@/components/ui/button";
import { Choose } from "@/components/ui/choose";
import { LinkButton } from "@/components/ui/link-button";
import { SearchField } from "@/components/ui/search-field";
import { type ClientFilter, clientChoices, clientsPath } from "@/lib/clients/client-filter";

/** A plain form whose answer is an address; the order stands in the table's head and is carried along. */
export function ClientsForm({ filter }: { filter: ClientFilter }) {
  const t = useTranslations("admin.clients");
  const isFiltered = filter.search || filter.role || filter.status || filter.factor;
  return (
    <SearchAsYouType action={clientsPath} className="grid gap-3">
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
      <div className="flex gap-2">
        <SearchField
          label={t("search")}
          defaultValue={filter.search}
          maxLength={254}
          className="min-w-0 flex-1"
        />
        <Button type="submit">{t("searchNow")}</Button>
      </div>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-[repeat(3,minmax(0,14rem))_auto] lg:justify-start">
        {(["role", "status", "factor"] as const).map((key) => (
          <Choose
            key={key}
            name={key}
            value={filter[key]}
            label={t(`label.${key}`)}
            options={[
              { value: "", label: t("any") },
              ...clientChoices[key].map((value) => ({ value, label: t(`option.${value}`) })),
            ]}
          />
        ))}
        {isFiltered && (
          <LinkButton href={clientsPath} variant="ghost" className="self-end">
            {t("clear")}
          </LinkButton>
        )}
      </div>
    </SearchAsYouType>
  );
}
