import { Pin } from "lucide-react";
import Link from "next/link";
import { useMessages, useTranslations } from "next-intl";
import { Picture } from "@/components/catalog/picture";
import { Money } from "@/components/money";
import { PickBox } from "@/components/ui/pick-box";
import { Table } from "@/components/ui/table";
import type { ListedPost } from "@/lib/catalog/posts/list-posts";
import { type PostFilter, postsAddress } from "@/lib/catalog/posts/post-filter";
import { postPath } from "@/lib/catalog/posts/post-paths";
import { actOnManyAction } from "../actions";
import { ManyForm } from "./many-form";
import { PostMenu } from "./post-menu";
import { StateCell } from "./state-cell";

type Props = { posts: ListedPost[]; filter: PostFilter; timeZone: string };

export function PostsTable({ posts, filter, timeZone }: Props) {
  const t = useTranslations("studioPosts");
  return (
    <ManyForm action={actOnManyAction} words={useMessages().studioPosts.many}>
      <Table
        caption={t("title")}
        rows={posts}
        keyOf={({ id }) => id}
        columns={[
          {
            key: "title",
            header: t("column.title"),
            sort: {
              href: postsAddress({ ...filter, sort: "title", page: 1 }),
              direction: filter.sort === "title" ? "ascending" : undefined,
            },
            cell: (post) => <Title post={post} />,
          },
          { key: "access", header: t("label.access"), cell: (post) => <Access post={post} /> },
          {
            key: "state",
            header: t("label.state"),
            sort: {
              href: postsAddress({ ...filter, sort: filter.sort ? undefined : "oldest", page: 1 }),
              direction: filter.sort === "oldest" ? "ascending" : filter.sort ? undefined : "descending",
            },
            cell: (post) => <StateCell post={post} timeZone={timeZone} />,
          },
          { key: "likes", header: t("column.likes"), numeric: true, cell: ({ likes }) => likes },
          { key: "comments", header: t("column.comments"), numeric: true, cell: ({ comments }) => comments },
          {
            key: "revenue",
            header: t("column.revenue"),
            numeric: true,
            cell: ({ revenueCents, currency }) =>
              currency ? <Money cents={revenueCents} currency={currency} /> : "–",
          },
          { key: "menu", header: t("column.menu"), cell: (post) => <PostMenu post={post} /> },
        ]}
      />
    </ManyForm>
  );
}

function Title({ post: { id, title, picture, isPinned } }: { post: ListedPost }) {
  const t = useTranslations("studioPosts");
  const name = title ?? t("untitled");
  return (
    <span className="flex items-center gap-3 text-left" data-row="">
      <PickBox id={id} label={t("pick", { title: name })} />
      <Picture
        picture={picture}
        alt=""
        sizes="48px"
        className="size-12 shrink-0 rounded-control max-sm:hidden"
      />
      <Link
        href={postPath(id)}
        prefetch={false}
        className="inline-flex min-h-11 min-w-11 items-center gap-2 wrap-anywhere rounded-control sm:min-w-40 hover:underline"
      >
        <bdi className="line-clamp-2">{name}</bdi>
        {isPinned && <Pin aria-label={t("pinned")} className="size-4 shrink-0 text-accent-text" />}
      </Link>
    </span>
  );
}

function Access({ post: { access, tierName, isSoldSingly } }: { post: ListedPost }) {
  const t = useTranslations("studioPosts");
  const door = access === "public" ? "public" : tierName ? "tier" : "members";
  return (
    <span className="grid">
      <bdi>{door === "tier" ? t("fromTier", { tier: tierName ?? "" }) : t(`option.${door}`)}</bdi>
      {isSoldSingly && <span className="text-caption text-muted">{t("option.sold")}</span>}
    </span>
  );
}
