import { useTranslations } from "next-intl";
import { bottomNav, type NavItem } from "./nav";
import { NavLink } from "./nav-link";

export function BottomNav({ signedIn }: { signedIn: boolean }) {
  const t = useTranslations("layout");
  const items: NavItem[] = signedIn ? bottomNav.member : bottomNav.guest;
  return (
    <nav
      aria-label={t("bottomNav")}
      data-bottom-bar=""
      className="fixed inset-x-0 bottom-0 z-30 border-border border-t bg-bg/96 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden"
    >
      <ul className="mx-auto grid h-16 max-w-lg auto-cols-fr grid-flow-col">
        {items.map(({ href, label, icon: Icon, prefetch }) => (
          <li key={href} className="min-w-0">
            <NavLink
              href={href}
              prefetch={prefetch}
              className="group flex h-full flex-col items-center justify-center gap-1 font-medium text-caption text-muted outline-offset-[-4px]! aria-[current=page]:text-fg"
            >
              <span className="grid h-7 w-14 place-items-center rounded-full transition-colors group-aria-[current=page]:bg-accent-bg group-aria-[current=page]:text-accent-text">
                <Icon aria-hidden="true" className="size-5" />
              </span>
              <span className="max-w-full truncate px-1">{t(`nav.${label}`)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
