import Link from "next/link";
import { useTranslations } from "next-intl";
import { Children, type ComponentProps, type ReactNode } from "react";
import { ArrowKeys } from "./arrow-keys";
import { RailButtons } from "./rail-buttons";

const widths = {
  poster: "w-[9.5rem] lg:w-55",
  wide: "w-[17rem] lg:w-80",
};

type Props = {
  id: string;
  title: string;
  href?: ComponentProps<typeof Link>["href"];
  shape?: keyof typeof widths;
  children: ReactNode;
};

/** A row that scrolls sideways: a plain list of links first, with arrows and buttons where a script runs. */
export function Rail({ id, title, href, shape = "poster", children }: Props) {
  const t = useTranslations("ui");
  return (
    <section aria-labelledby={`${id}-title`} className="relative grid min-w-0 gap-3">
      <div className="flex min-h-11 items-center gap-4">
        <h2 id={`${id}-title`} className="font-semibold text-h4 lg:text-h3">
          {title}
        </h2>
        {href && (
          <Link
            href={href}
            aria-label={t("seeAllOf", { title })}
            className="ml-auto inline-flex min-h-11 min-w-11 items-center rounded-control px-2 font-medium text-accent-text text-label hover:underline lg:ml-0"
          >
            {t("seeAll")}
          </Link>
        )}
        <RailButtons listId={id} previous={t("railBack", { title })} next={t("railForward", { title })} />
      </div>
      <a
        href={`#${id}-end`}
        className="-top-1 absolute left-0 z-10 inline-flex min-h-11 min-w-11 items-center rounded-control bg-fg px-4 font-semibold text-bg text-label not-focus:sr-only"
      >
        {t("skipRail")}
      </a>
      <ArrowKeys
        id={id}
        className="scroll-rail -mx-(--gutter) flex scroll-px-(--gutter) gap-3 px-(--gutter) py-1.5 lg:gap-4"
      >
        {Children.map(children, (card) => (
          <li className={`shrink-0 snap-start ${widths[shape]}`}>{card}</li>
        ))}
      </ArrowKeys>
      <span id={`${id}-end`} tabIndex={-1} className="sr-only" />
    </section>
  );
}
