import { useTranslations } from "next-intl";
import { FilterForm } from "@/app/_pages/filter-form";
import { type PostFilter, postChoices } from "@/lib/catalog/posts/post-filter";
import { postsPath } from "@/lib/catalog/posts/post-paths";

export function PostsForm({ filter }: { filter: PostFilter }) {
  const t = useTranslations("studioPosts");
  const isFiltered = filter.search || filter.state || filter.access || filter.holds;
  return (
    <FilterForm
      path={postsPath}
      search={{ label: t("search"), value: filter.search, maxLength: 120, now: t("searchNow") }}
      kept={{ sort: filter.sort }}
      choices={(["state", "access", "holds"] as const).map((name) => ({
        name,
        value: filter[name],
        label: t(`label.${name}`),
        any: t("any"),
        options: postChoices[name].map((value) => ({ value, label: t(`option.${value}`) })),
      }))}
      clear={isFiltered && t("clear")}
    />
  );
}
