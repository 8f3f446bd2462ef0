import {
  CircleUser,
  Compass,
  Download,
  House,
  KeyRound,
  LayoutDashboard,
  LogIn,
  type LucideIcon,
  Mail,
  MonitorSmartphone,
  Palette,
  ScrollText,
  Shield,
  Sparkles,
  UserRound,
  UsersRound,
} from "lucide-react";
import { may, mayEnter, type Permission, type Role } from "@/lib/permissions";

/** `label` is a key of `layout.nav`; `keys` is the chord that opens the page in studio and admin. */
export type NavItem = {
  href: string;
  label:
    | "home"
    | "discover"
    | "signIn"
    | "account"
    | "accountShort"
    | "becomeCreator"
    | "studio"
    | "admin"
    | "dashboard"
    | "clients"
    | "audit"
    | "publicSite";
  icon: LucideIcon;
  keys?: string;
  /** Where entering the page is not the question. */
  may?: Permission;
  /** False where fetching the page ahead would load forms that most visitors never open. */
  prefetch?: false;
};

const home: NavItem = { href: "/", label: "home", icon: House };
const discover: NavItem = { href: "/creators", label: "discover", icon: Compass };
const signIn: NavItem = { href: "/login", label: "signIn", icon: LogIn, prefetch: false };
const account: NavItem = { href: "/account", label: "account", icon: CircleUser, prefetch: false };

const begin: NavItem = {
  href: "/become-a-creator",
  label: "becomeCreator",
  icon: Sparkles,
  prefetch: false,
};

/** Only what exists is listed, so no link leads nowhere. A new page adds its line here. */
export const publicNav: NavItem[] = [home, discover];

/** Four or five at most: they share the width of a phone. */
export const bottomNav = {
  guest: [home, discover, signIn],
  member: [home, discover, { ...account, label: "accountShort" }],
} satisfies Record<string, NavItem[]>;

const accountItems: NavItem[] = [
  account,
  { ...begin, may: "creator.begin" },
  { href: "/studio", label: "studio", icon: LayoutDashboard },
  { href: "/admin", label: "admin", icon: Shield },
];

/** Nobody is offered what the one table refuses them. */
export const accountNav = (role: Role): NavItem[] =>
  accountItems.filter((item) => (item.may ? may(role, item.may) : mayEnter(item.href, role) === "yes"));

export type AccountSection = {
  href: string;
  label: "profile" | "email" | "security" | "sessions" | "appearance" | "data";
  icon: LucideIcon;
};

/** Each has an address of its own; `/account` itself lists them. */
export const accountSections: AccountSection[] = [
  { href: "/account/profile", label: "profile", icon: UserRound },
  { href: "/account/email", label: "email", icon: Mail },
  { href: "/account/security", label: "security", icon: KeyRound },
  { href: "/account/sessions", label: "sessions", icon: MonitorSmartphone },
  { href: "/account/appearance", label: "appearance", icon: Palette },
  { href: "/account/data", label: "data", icon: Download },
];

export const workspaceNav = {
  studio: [{ href: "/studio", label: "dashboard", icon: LayoutDashboard, keys: "g d" }],
  admin: [
    { href: "/admin", label: "dashboard", icon: LayoutDashboard, keys: "g d" },
    { href: "/admin/clients", label: "clients", icon: UsersRound, keys: "g c" },
    { href: "/admin/audit", label: "audit", icon: ScrollText, keys: "g a" },
  ],
} satisfies Record<string, NavItem[]>;

export type Workspace = keyof typeof workspaceNav;
