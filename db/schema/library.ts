import { index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { products } from "./catalog";
import { moment } from "./columns";
import { users } from "./identity";

/** What somebody did with a product in their library. That it is there is asked of purchases and memberships. */
export const libraryItems = pgTable(
  "library_items",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    /** When they last looked into it; what came later is new to them. */
    openedAt: moment(),
    archivedAt: moment(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.productId] }), index().on(t.productId)],
);
