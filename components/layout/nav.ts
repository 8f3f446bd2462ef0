import { Compass, House, LayoutDashboard, LogIn, type LucideIcon, Shield } from "lucide-react";

/** `label` is a key of `layout.nav`; `keys` is the chord that opens the page in studio and admin. */
export type NavItem = {
  href: string;
  label: "home" | "discover" | "signIn" | "studio" | "admin" | "dashboard" | "publicSite";
  icon: LucideIcon;
  keys?: string;
  /** False where fetching the page ahead would load forms that most visitors never open. */
  prefetch?: false;
};

const home: NavItem = { href: "/", label: "home", icon: House };
const discover: NavItem = { href: "/creators", label: "discover", icon: Compass };
const signIn: NavItem = { href: "/login", label: "signIn", icon: LogIn, prefetch: false };

/** Only what exists is listed, so no link leads nowhere. A new page adds its line here. */
export const publicNav: NavItem[] = [home, discover];

/** Four or five at most: they share the width of a phone. */
export const bottomNav = { guest: [home, discover, signIn], member: [home, discover] } satisfies Record<
  string,
  NavItem[]
>;

export const accountNav = {
  fan: [],
  creator: [{ href: "/studio", label: "studio", icon: LayoutDashboard }],
  admin: [{ href: "/admin", label: "admin", icon: Shield }],
} satisfies Record<string, NavItem[]>;

export const workspaceNav = {
  studio: [{ href: "/studio", label: "dashboard", icon: LayoutDashboard, keys: "g d" }],
  admin: [{ href: "/admin", label: "dashboard", icon: LayoutDashboard, keys: "g d" }],
} satisfies Record<string, NavItem[]>;

export type Workspace = keyof typeof workspaceNav;
