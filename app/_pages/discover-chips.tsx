import { getTranslations } from "next-intl/server";
import { Chip } from "@/components/ui/chip";
import { categories } from "@/lib/catalog/categories";
import { type DiscoverFilter, filterAddress } from "@/lib/catalog/discover-filter";

type Props = { filter: DiscoverFilter; search: string };

/** The categories as links to follow, and every other choice as a chip that takes itself away. */
export async function DiscoverChips({ filter, search }: Props) {
  const t = await getTranslations();
  const chosen = (["price", "format", "recent"] as const).flatMap((key) => {
    const value = filter[key];
    return value ? [{ key, label: t(`discover.option.${value}`) }] : [];
  });
  return (
    <nav aria-label={t("discover.filters")} className="grid gap-3">
      <ul className="scroll-rail -mx-(--gutter) flex gap-2 px-(--gutter) py-1">
        {categories.map((category) => {
          const current = filter.category === category;
          const next = { ...filter, page: 1, category: current ? undefined : category };
          return (
            <li key={category} className="shrink-0">
              <Chip href={filterAddress(next, search)} current={current}>
                {t(`catalog.category.${category}`)}
              </Chip>
            </li>
          );
        })}
      </ul>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {chosen.map(({ key, label }) => (
            <li key={key}>
              <Chip href={filterAddress({ ...filter, page: 1, [key]: undefined }, search)} removable>
                {label}
              </Chip>
            </li>
          ))}
          <li>
            <Chip href={filterAddress({ page: 1 }, search)}>{t("ui.clearFilters")}</Chip>
          </li>
        </ul>
      )}
    </nav>
  );
}
