import { Globe, LogOut } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import { menuItemStyle } from "@/components/ui/menu-item-style";
import type { Account, SignOut } from "./account";
import { LocaleSwitch } from "./locale-switch";
import { Logo } from "./logo";
import { type NavItem, type Workspace, workspaceNav } from "./nav";
import { NavLink } from "./nav-link";
import { ThemeToggle } from "./theme-toggle";

type Props = {
  workspace: Workspace;
  account: Account;
  signOut: SignOut;
  /** Both listen to the whole window, so only the sidebar has them and not its twin in the drawer. */
  search?: ReactNode;
  shortcuts?: ReactNode;
};

const row = `${menuItemStyle} text-muted! hover:text-fg!`;

export function Sidebar({ workspace, account, signOut, search, shortcuts }: Props) {
  const t = useTranslations("layout");
  const items: NavItem[] = workspaceNav[workspace];
  return (
    <div className="flex min-h-full grow flex-col gap-4 p-4 lg:min-h-dvh">
      <Link
        href={`/${workspace}`}
        className="hidden min-h-11 items-center gap-2 rounded-control px-2 lg:flex"
      >
        <Logo />
        <span className="sr-only">{t(`nav.${workspace}`)}</span>
      </Link>
      {search}
      <nav aria-label={t("mainNav")}>
        <ul className="grid gap-1">
          {items.map(({ href, label, icon: Icon }) => (
            <li key={href}>
              <NavLink
                href={href}
                className={`${row} aria-[current=page]:bg-s3 aria-[current=page]:text-fg! aria-[current=page]:[&_svg]:text-accent-text`}
              >
                <Icon aria-hidden="true" />
                {t(`nav.${label}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto grid grid-cols-1 gap-1">
        <Link href="/" className={row}>
          <Globe aria-hidden="true" />
          {t("nav.publicSite")}
        </Link>
        {shortcuts}
        <div className="flex items-center justify-between px-1">
          <LocaleSwitch label={t("language")} current={useLocale()} compact />
          <ThemeToggle label={t("toggleTheme")} />
        </div>
        <div className="mt-2 flex items-center gap-3 border-border border-t pt-4">
          <Avatar name={account.name} src={account.avatarUrl} size="md" />
          <div className="min-w-0 grow">
            <p className="truncate font-semibold text-label">{account.name}</p>
            <p className="truncate text-caption text-muted">{account.email}</p>
          </div>
          <form action={signOut}>
            <IconButton type="submit" label={t("signOut")} icon={<LogOut aria-hidden="true" />} />
          </form>
        </div>
      </div>
    </div>
  );
}
