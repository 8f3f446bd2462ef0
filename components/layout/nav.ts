import {
  CircleUser,
  Compass,
  Crown,
  Download,
  Flag,
  FolderSync,
  House,
  IdCard,
  Images,
  KeyRound,
  Layers,
  LayoutDashboard,
  LibraryBig,
  LogIn,
  type LucideIcon,
  Mail,
  MonitorSmartphone,
  Package,
  Palette,
  PenLine,
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
    | "plans"
    | "library"
    | "signIn"
    | "account"
    | "accountShort"
    | "becomeCreator"
    | "studio"
    | "admin"
    | "dashboard"
    | "clients"
    | "audit"
    | "imports"
    | "reports"
    | "media"
    | "posts"
    | "products"
    | "tiers"
    | "ownPage"
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
const plans: NavItem = { href: "/plans", label: "plans", icon: Crown };
const library: NavItem = { href: "/library", label: "library", icon: LibraryBig, prefetch: false };
const signIn: NavItem = { href: "/login", label: "signIn", icon: LogIn, prefetch: false };
const account: NavItem = { href: "/account", label: "account", icon: CircleUser, prefetch: false };

const begin: NavItem = {
  href: "/become-a-creator",
  label: "becomeCreator",
  icon: Sparkles,
  prefetch: false,
};

/** Only what exists is listed, so no link leads nowhere. A new page adds its line here. */
export const publicNav: NavItem[] = [home, discover, plans];

/** Four or five at most: they share the width of a phone. */
export const bottomNav = {
  guest: [home, discover, signIn],
  member: [home, discover, library, { ...account, label: "accountShort" }],
} satisfies Record<string, NavItem[]>;

const accountItems: NavItem[] = [
  library,
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
  studio: [
    { href: "/studio", label: "dashboard", icon: LayoutDashboard, keys: "g d" },
    { href: "/studio/products", label: "products", icon: Package, keys: "g r" },
    { href: "/studio/tiers", label: "tiers", icon: Layers, keys: "g t" },
    { href: "/studio/posts", label: "posts", icon: PenLine, keys: "g p" },
    { href: "/studio/media", label: "media", icon: Images, keys: "g m" },
    { href: "/studio/page", label: "ownPage", icon: IdCard, keys: "g y" },
  ],
  admin: [
    { href: "/admin", label: "dashboard", icon: LayoutDashboard, keys: "g d" },
    { href: "/admin/clients", label: "clients", icon: UsersRound, keys: "g c" },
    { href: "/admin/reports", label: "reports", icon: Flag, keys: "g e" },
    { href: "/admin/imports", label: "imports", icon: FolderSync, keys: "g i" },
    { href: "/admin/audit", label: "audit", icon: ScrollText, keys: "g a" },
  ],
} satisfies Record<string, NavItem[]>;

export type Workspace = keyof typeof workspaceNav;
