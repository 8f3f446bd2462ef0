import { useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ListedPost } from "@/lib/catalog/posts/list-posts";
import { ZonedTime } from "./zoned-time";

type Props = { post: ListedPost; timeZone: string };

/** What it is, and since or until when. */
export function StateCell({ post: { state, publishAt, publishedAt, updatedAt }, timeZone }: Props) {
  const t = useTranslations("studioPosts");
  return (
    <span className="grid justify-items-end gap-1 sm:justify-items-start">
      <StatusBadge of="post" state={state} />
      <span className="text-caption text-muted">
        {state === "scheduled" && publishAt ? (
          <>
            <ZonedTime value={publishAt} timeZone={timeZone} /> · <Time value={publishAt} relative />
          </>
        ) : state === "published" && publishedAt ? (
          <Time value={publishedAt} relative />
        ) : (
          t.rich("savedWhen", { time: () => <Time value={updatedAt} relative /> })
        )}
      </span>
    </span>
  );
}
