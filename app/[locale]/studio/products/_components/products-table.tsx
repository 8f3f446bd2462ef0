import Link from "next/link";
import { useTranslations } from "next-intl";
import { Picture } from "@/components/catalog/picture";
import { Money } from "@/components/money";
import { type Column, Table } from "@/components/ui/table";
import type { ListedProduct } from "@/lib/catalog/products/list-products";
import { type ProductFilter, productPath, productsAddress } from "@/lib/catalog/products/product-filter";
import { env } from "@/lib/env";
import { StateBadge } from "../../_components/state-badge";
import { StateSwitch } from "../../_components/state-switch";
import { switchProductAction } from "../actions";
import { ProductMenu } from "./product-menu";

type Props = { products: ListedProduct[]; filter: ProductFilter };

export function ProductsTable({ products, filter }: Props) {
  const t = useTranslations("studioProducts");
  const sorted = (sort: NonNullable<ProductFilter["sort"]>) => {
    const isChosen = filter.sort === sort;
    const direction = sort === "title" ? ("ascending" as const) : ("descending" as const);
    return {
      href: productsAddress({ ...filter, sort: isChosen ? undefined : sort, page: 1 }),
      direction: isChosen ? direction : undefined,
    };
  };
  const columns: Column<ListedProduct>[] = [
    {
      key: "title",
      header: t("column.title"),
      sort: sorted("title"),
      cell: (product) => <Titled product={product} />,
    },
    { key: "type", header: t("label.type"), cell: ({ type }) => t(`type.${type}.name`) },
    {
      key: "price",
      header: t("column.price"),
      numeric: true,
      sort: sorted("price"),
      cell: ({ priceCents, currency }) =>
        priceCents > 0 ? <Money cents={priceCents} currency={currency} /> : t("free"),
    },
    {
      key: "sales",
      header: t("column.sales"),
      numeric: true,
      sort: sorted("sales"),
      cell: ({ saleCount }) => saleCount,
    },
    {
      key: "revenue",
      header: t("column.revenue"),
      numeric: true,
      cell: ({ revenueCents, currency }) => <Money cents={revenueCents} currency={currency} />,
    },
    { key: "state", header: t("label.state"), cell: (product) => <State product={product} /> },
    {
      key: "acts",
      header: t("column.acts"),
      cell: ({ id, title, state, saleCount }) => (
        <ProductMenu
          product={{ id, title, state, isSold: saleCount > 0 }}
          address={`${env.APP_URL}/products/${id}`}
          words={{
            open: t("acts.open", { title }),
            copyLink: t("acts.copyLink"),
            linkCopied: t("acts.linkCopied"),
            view: t("acts.view"),
            duplicate: t("acts.duplicate"),
            archive: t("acts.archive"),
            archived: t("acts.archived", { title }),
            undo: t("acts.undo"),
            restore: t("acts.restore"),
            restored: t("acts.restored", { title }),
          }}
        />
      ),
    },
  ];
  return <Table caption={t("title")} rows={products} keyOf={({ id }) => id} columns={columns} />;
}

function Titled({ product: { id, title, cover } }: { product: ListedProduct }) {
  return (
    <span className="flex min-w-0 items-center gap-3 max-sm:justify-end sm:min-w-52">
      <Picture picture={cover} alt="" sizes="56px" className="size-14 shrink-0 rounded-control" />
      <Link
        href={productPath(id)}
        prefetch={false}
        className="inline-flex min-h-11 min-w-11 items-center wrap-anywhere rounded-control hover:underline"
      >
        {title}
      </Link>
    </span>
  );
}

function State({ product: { id, title, state } }: { product: ListedProduct }) {
  const t = useTranslations("studioProducts");
  return (
    <span className="flex items-center gap-3 max-sm:justify-end">
      <StateBadge state={state} />
      {state !== "archived" && (
        <StateSwitch
          label={t("onSale", { title })}
          isOn={state === "published"}
          action={switchProductAction}
          given={{ id }}
          words={{ on: t("nowOn"), off: t("nowOff") }}
        />
      )}
    </span>
  );
}
