import { Search } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { LinkButton } from "@/components/ui/link-button";
import { SearchField } from "@/components/ui/search-field";
import type { Account, SignOut } from "./account";
import { AccountMenu } from "./account-menu";
import { LocaleSwitch } from "./locale-switch";
import { Logo } from "./logo";
import { publicNav } from "./nav";
import { NavLink } from "./nav-link";
import { ThemeToggle } from "./theme-toggle";

type Props = { account?: Account | null; signOut?: SignOut };

export function Header({ account, signOut }: Props) {
  const t = useTranslations("layout");
  return (
    <header className="sticky top-(--viewing-height) z-30 border-border border-b bg-bg/92 backdrop-blur-md">
      <div className="page flex h-(--header-height) items-center gap-2 md:gap-4">
        <Link
          href="/"
          className="-ml-1 mr-auto inline-flex min-h-11 min-w-11 items-center rounded-control px-1 md:mr-2"
        >
          <Logo />
        </Link>
        <nav aria-label={t("mainNav")} className="mr-auto hidden md:block">
          <ul className="flex gap-1">
            {publicNav.map(({ href, label }) => (
              <li key={href}>
                <NavLink
                  href={href}
                  className="inline-flex min-h-11 min-w-11 items-center rounded-control px-3 font-medium text-label text-muted transition-colors hover:text-fg aria-[current=page]:text-fg"
                >
                  {t(`nav.${label}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <search className="hidden md:block">
          <form action="/creators">
            <SearchField label={t("search")} className="w-56 lg:w-72" />
          </form>
        </search>
        <Link
          href="/creators"
          aria-label={t("search")}
          className={buttonStyle({ variant: "ghost", size: "icon", className: "md:hidden" })}
        >
          <Search aria-hidden="true" />
        </Link>
        <div className="hidden items-center lg:flex">
          <LocaleSwitch label={t("language")} current={useLocale()} compact />
          <ThemeToggle label={t("toggleTheme")} />
        </div>
        {account && signOut ? (
          <AccountMenu account={account} signOut={signOut} />
        ) : (
          <LinkButton href="/login" prefetch={false} variant="secondary" size="sm" className="px-4">
            {t("nav.signIn")}
          </LinkButton>
        )}
      </div>
    </header>
  );
}
