import { useTranslations } from "next-intl";
import { SearchAsYouType } from "@/app/_pages/search-as-you-type";
import { Button } from "@/components/ui/button";
import { Choose } from "@/components/ui/choose";
import { LinkButton } from "@/components/ui/link-button";
import { SearchField } from "@/components/ui/search-field";
import { type ImportedFilter, importedChoices, importedPath } from "@/lib/imports/import-addresses";

export function FilterForm({ filter }: { filter: ImportedFilter }) {
  const t = useTranslations("adminImports.creators");
  return (
    <SearchAsYouType action={importedPath} className="grid gap-3">
      <div className="flex gap-2">
        <SearchField
          label={t("search")}
          defaultValue={filter.search}
          maxLength={200}
          className="min-w-0 flex-1"
        />
        <Button type="submit">{t("searchNow")}</Button>
      </div>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-[14rem_auto] sm:justify-start">
        <Choose
          name="status"
          value={filter.status}
          label={t("status")}
          options={[
            { value: "", label: t("any") },
            ...importedChoices.status.map((value) => ({ value, label: t(`option.${value}`) })),
          ]}
        />
        {(filter.search || filter.status) && (
          <LinkButton href={importedPath} variant="ghost" className="self-end">
            {t("clear")}
          </LinkButton>
        )}
      </div>
    </SearchAsYouType>
  );
}
