import Link from "next/link";
import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { MediumThumb } from "@/components/media/medium-thumb";
import { FileSize } from "@/components/ui/file-size";
import { PickBox } from "@/components/ui/pick-box";
import { mediumPath } from "@/lib/media/library-filter";
import type { ListedMedium } from "@/lib/media/list-library";
import { removeMediaAction } from "../actions";
import { PickForm } from "./pick-form";
import { StateLine } from "./state-line";

type Props = { items: ListedMedium[]; view: "grid" | "list" };

/** The same things as tiles or as lines; either way each can be ticked for what is done to many. */
export function LibraryShelf({ items, view }: Props) {
  const t = useTranslations("media.bulk");
  const words = {
    remove: t.raw("remove") as string,
    title: t("title"),
    text: t("text"),
    confirm: t("confirm"),
    confirming: t("confirming"),
    cancel: t("cancel"),
  };
  const Item = view === "list" ? Line : Tile;
  return (
    <PickForm action={removeMediaAction} words={words}>
      <ul
        className={
          view === "list"
            ? "grid overflow-hidden rounded-card border border-border bg-s1"
            : "grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 2xl:grid-cols-6"
        }
      >
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </PickForm>
  );
}

const name = "inline-flex min-h-11 min-w-0 items-center rounded-control wrap-anywhere hover:underline";

function Tile({ item }: { item: ListedMedium }) {
  const t = useTranslations("media");
  return (
    <li className="relative grid content-start overflow-hidden rounded-card border border-border bg-s1 has-checked:border-accent">
      <MediumThumb item={item} sizes="(width < 40rem) 45vw, 15rem" className="aspect-square w-full" />
      <PickBox
        id={item.id}
        label={t("pick", { name: item.name })}
        className="absolute top-1 left-1 rounded-control bg-bg/80"
      />
      <div className="grid gap-0.5 px-3 py-2">
        <Link href={mediumPath(item.id)} prefetch={false} className={`${name} font-medium text-label`}>
          <span className="line-clamp-2">{item.name}</span>
        </Link>
        <StateLine item={item} />
      </div>
    </li>
  );
}

function Line({ item }: { item: ListedMedium }) {
  const t = useTranslations("media");
  return (
    <li className="flex items-center gap-3 py-2 pr-4 pl-1 not-last:border-border not-last:border-b has-checked:bg-s2">
      <PickBox id={item.id} label={t("pick", { name: item.name })} />
      <MediumThumb item={item} sizes="3rem" className="size-12 shrink-0 rounded-control [&_svg]:size-5" />
      <div className="grid min-w-0 grow">
        <Link href={mediumPath(item.id)} prefetch={false} className={`${name} font-medium text-label`}>
          <span className="line-clamp-1">{item.name}</span>
        </Link>
        <StateLine item={item} />
      </div>
      <span className="hidden shrink-0 text-label text-muted tabular-nums sm:block">
        {item.byteSize !== null && <FileSize bytes={item.byteSize} />}
      </span>
      <Time
        value={item.createdAt}
        relative
        className="hidden shrink-0 text-label text-muted md:block md:min-w-28 md:text-right"
      />
    </li>
  );
}
