import Link from "next/link";
import { useTranslations } from "next-intl";
import { accountSections } from "./nav";
import { NavLink } from "./nav-link";

/** Beside every section where there is room; on a phone `/account` itself is the list. */
export function AccountNav() {
  const t = useTranslations("layout.nav");
  return (
    <nav aria-label={t("account")} data-screen-only="" className="hidden md:block">
      <div className="sticky top-[calc(var(--header-height)+2.5rem)] grid gap-2">
        <Link
          href="/account"
          prefetch={false}
          className="inline-flex min-h-11 min-w-11 items-center rounded-control px-3 font-semibold text-lead"
        >
          {t("account")}
        </Link>
        <ul className="grid gap-1">
          {accountSections.map(({ href, label, icon: Icon }) => (
            <li key={href}>
              <NavLink
                href={href}
                prefetch={false}
                className="flex min-h-11 items-center gap-3 rounded-control px-3 font-medium text-label text-muted transition-colors hover:bg-s2 hover:text-fg aria-[current=page]:bg-s2 aria-[current=page]:text-fg [&_svg]:size-4.5 [&_svg]:shrink-0"
              >
                <Icon aria-hidden="true" />
                {t(label)}
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
