export const roles = ["fan", "creator", "admin"] as const;
export type Role = (typeof roles)[number];
/** Null: somebody who is not signed in. */
export type Visitor = Role | null;

const everybody = [null, ...roles] as const;
const studio = ["creator", "admin"] as const;

/**
 * Who may do what: the one table that the middleware, pages, actions, routes and menus ask.
 * Whose things they may do it with is the data layer's own question.
 */
export const permissions = {
  "public.read": everybody,
  /** Coming in and everything before: register, forgotten passwords, links in mails. */
  "public.enter": everybody,
  /** Pictures, films and files: which of them, is asked of what holds them. */
  "media.read": everybody,
  "account.read": roles,
  "account.change": roles,
  "creator.begin": ["fan"],
  "studio.read": studio,
  "studio.change": studio,
  "admin.read": ["admin"],
  "clients.change": ["admin"],
  "creators.change": ["admin"],
  "imports.run": ["admin"],
  "reports.decide": ["admin"],
} as const satisfies Record<string, readonly Visitor[]>;

export type Permission = keyof typeof permissions;

/** Whether nobody in particular may do it: then a door does not promise to know who is asking. */
export type IsPublic<P extends Permission> = null extends (typeof permissions)[P][number] ? true : false;

export const may = (visitor: Visitor, permission: Permission): boolean =>
  (permissions[permission] as readonly Visitor[]).includes(visitor);

/** What it takes to see a page, the longest address first. A page without a line here fails the test of pages. */
const pages: [address: RegExp, needed: Permission][] = [
  [/^\/studio(\/|$)/, "studio.read"],
  [/^\/admin(\/|$)/, "admin.read"],
  [/^\/account(\/|$)/, "account.read"],
  [/^\/confirm$/, "account.read"],
  [/^\/become-a-creator(\/|$)/, "account.read"],
  [/^\/library(\/|$)/, "account.read"],
  [
    /^\/(login|register|two-factor|verify-email|forgot-password|reset-password|change-email|undo-email-change|keep-account|unsubscribe)$/,
    "public.enter",
  ],
  [/^\/$|^\/(creators|posts|products)(\/|$)|^\/(plans|design)$/, "public.read"],
];

export const pagePermission = (path: string): Permission | null =>
  pages.find(([address]) => address.test(path))?.[1] ?? null;

/** Pure, so that the middleware and the data layer ask the very same question. */
export function mayEnter(path: string, visitor: Visitor): "yes" | "sign-in" | "no" {
  const needed = pagePermission(path) ?? "public.read";
  if (may(visitor, needed)) return "yes";
  return visitor === null ? "sign-in" : "no";
}
