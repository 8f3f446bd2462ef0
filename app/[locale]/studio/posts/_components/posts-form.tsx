import { useTranslations } from "next-intl";
import { SearchAsYouType } from "@/app/_pages/search-as-you-type";
import { Button } from "@/components/ui/button";
import { Choose } from "@/components/ui/choose";
import { LinkButton } from "@/components/ui/link-button";
import { SearchField } from "@/components/ui/search-field";
import { type PostFilter, postChoices } from "@/lib/catalog/posts/post-filter";
import { postsPath } from "@/lib/catalog/posts/post-paths";

/** A plain form whose answer is an address; the order stands in the table's head and is carried along. */
export function PostsForm({ filter }: { filter: PostFilter }) {
  const t = useTranslations("studioPosts");
  const isFiltered = filter.search || filter.state || filter.access || filter.holds;
  return (
    <SearchAsYouType action={postsPath} className="grid gap-3">
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
      <div className="flex gap-2">
        <SearchField
          label={t("search")}
          defaultValue={filter.search}
          maxLength={120}
          className="min-w-0 flex-1"
        />
        <Button type="submit">{t("searchNow")}</Button>
      </div>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-[repeat(3,minmax(0,14rem))_auto] lg:justify-start">
        {(["state", "access", "holds"] as const).map((key) => (
          <Choose
            key={key}
            name={key}
            value={filter[key]}
            label={t(`label.${key}`)}
            options={[
              { value: "", label: t("any") },
              ...postChoices[key].map((value) => ({ value, label: t(`option.${value}`) })),
            ]}
          />
        ))}
        {isFiltered && (
          <LinkButton href={postsPath} variant="ghost" className="self-end">
            {t("clear")}
          </LinkButton>
        )}
      </div>
    </SearchAsYouType>
  );
}
