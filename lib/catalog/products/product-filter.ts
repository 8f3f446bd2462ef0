import { addressWith, type Choices, readChoices, readPageNumber } from "@/lib/address-query";
import { countCap } from "@/lib/page";
import { soldTypes } from "./product-input";

export const productStates = ["published", "draft", "archived"] as const;
export type ProductState = (typeof productStates)[number];

export const productChoices = {
  type: soldTypes,
  state: productStates,
  sort: ["title", "price", "sales"],
} as const;

export const pageSize = 20;
export const lastPage = countCap / pageSize;
export const longestSearch = 120;

export type ProductFilter = Choices<typeof productChoices> & {
  search: string;
  page: number;
  /** Programs take as many as they like at once. */
  limit?: number;
};

export const readProductFilter = (query: URLSearchParams): ProductFilter => ({
  ...readChoices(query, productChoices),
  search: (query.get("q") ?? "").trim().slice(0, longestSearch),
  page: readPageNumber(query, lastPage),
});

export const productsPath = "/studio/products";
export const productPath = (id: string) => `${productsPath}/${id}` as const;
export const lessonPath = (productId: string, lessonId: string) =>
  `${productPath(productId)}/lessons/${lessonId}` as const;

export const productsAddress = ({ search, page, ...choices }: ProductFilter): string =>
  addressWith(productsPath, { q: search, ...choices, p: page > 1 ? page : undefined });
