export const roles = ["fan", "creator", "admin"] as const;
export type Role = (typeof roles)[number];

const areas: { prefix: string; roles: readonly Role[] }[] = [
  { prefix: "/studio", roles: ["creator", "admin"] },
  { prefix: "/admin", roles: ["admin"] },
  { prefix: "/account", roles },
];

const isWithin = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`);

/** Pure, so that the middleware and the data layer ask the very same question. */
export function mayEnter(path: string, role: Role | null): "yes" | "sign-in" | "no" {
  const area = areas.find(({ prefix }) => isWithin(path, prefix));
  if (!area) return "yes";
  if (!role) return "sign-in";
  return area.roles.includes(role) ? "yes" : "no";
}
