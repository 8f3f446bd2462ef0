import { useLocale, useTranslations } from "next-intl";
import { LocaleSwitch } from "./locale-switch";
import { Logo } from "./logo";
import { ThemeSwitch } from "./theme-switch";

export type FooterLink = { label: string; href: string };

type Props = { help?: FooterLink[]; contacts?: FooterLink[] };

/** `help` are our own pages once they exist; `contacts` are the ways to reach support, kept by an admin. */
export function Footer({ help = [], contacts = [] }: Props) {
  const t = useTranslations("layout");
  return (
    <footer className="mt-auto border-border border-t pt-12 pb-[calc(var(--bottom-bar-height)+3rem)]">
      <div className="page grid gap-10 lg:grid-cols-[1fr_auto] lg:items-start">
        <div className="flex flex-wrap gap-x-16 gap-y-8">
          <div className="grid max-w-72 content-start gap-3">
            <Logo />
            <p className="text-label text-muted">{t("tagline")}</p>
          </div>
          <Column title={t("help")} links={help} />
          <Column title={t("support")} links={contacts} />
        </div>
        <div className="grid justify-items-start gap-4 lg:justify-items-end">
          <ThemeSwitch
            legend={t("theme")}
            words={{ dark: t("themes.dark"), light: t("themes.light"), system: t("themes.system") }}
          />
          <LocaleSwitch label={t("language")} current={useLocale()} />
        </div>
      </div>
    </footer>
  );
}

function Column({ title, links }: { title: string; links: FooterLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title}>
      <h2 className="pb-1 font-semibold text-label">{title}</h2>
      <ul>
        {links.map(({ label, href }) => (
          <li key={href}>
            <a
              href={href}
              className="inline-flex min-h-11 min-w-11 items-center rounded-control text-label text-muted transition-colors hover:text-fg hover:underline"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
