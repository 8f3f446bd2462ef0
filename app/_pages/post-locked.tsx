import { Lock } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Picture } from "@/components/catalog/picture";
import { Time } from "@/components/date";
import { clockTime } from "@/components/player/clock-time";
import { WayIn } from "@/components/post/way-in";
import { Alert } from "@/components/ui/alert";
import type { Attached, LockedPost } from "@/lib/entitlements/post-view";
import type { Reader } from "./post-data";
import { postAddress } from "./post-path";

type Props = { post: LockedPost; reader: Reader };

/** What waits behind the lock, in blurs and numbers, and one panel with the ways in: the cheapest first. */
export function PostLocked({ post, reader }: Props) {
  const t = useTranslations("post");
  return (
    <>
      <Previews post={post} />
      <section
        aria-labelledby="lock"
        className="grid gap-5 rounded-sheet border border-border bg-s1 p-5 sm:p-6"
      >
        <div className="grid gap-1">
          <h2 id="lock" className="flex items-center gap-2 font-semibold text-h3">
            <Lock aria-hidden="true" className="size-5 shrink-0" />
            {t("locked")}
          </h2>
          <Contents attached={post.attached} />
        </div>
        {post.lapsed && <Lapsed lapsed={post.lapsed} />}
        {/* Whoever only has to put a payment right is sold nothing. */}
        {post.lapsed?.reason !== "past_due" && <Ways post={post} />}
        {!reader && (
          <p className="text-label text-muted">
            {t("alreadyIn")}{" "}
            <Link
              href={`/login?next=${encodeURIComponent(postAddress(post.id))}`}
              prefetch={false}
              className="inline-flex min-h-11 min-w-11 items-center font-semibold text-accent-text underline underline-offset-4"
            >
              {t("signIn")}
            </Link>
          </p>
        )}
      </section>
    </>
  );
}

function Ways({ post: { ways, creator } }: { post: LockedPost }) {
  const t = useTranslations("post");
  const [cheapest, ...others] = ways;
  if (!cheapest) return <p className="text-body text-muted">{t("noWay", { name: creator.name })}</p>;
  return (
    <>
      <WayIn way={cheapest} slug={creator.slug} isFirst />
      {others.length > 0 && (
        <div className="grid gap-3">
          <h3 className="font-semibold text-body">{t("otherWays")}</h3>
          <ul className="grid gap-3">
            {others.map((way) => (
              <li key={`${way.kind} ${way.id}`}>
                <WayIn way={way} slug={creator.slug} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Previews({ post: { previews } }: { post: LockedPost }) {
  if (previews.length === 0) return null;
  return (
    <div className="grid grid-cols-3 gap-2 overflow-hidden rounded-sheet">
      {previews.map((picture, index) => (
        <div
          key={picture.src}
          className={`overflow-hidden bg-s2 ${index === 0 ? "col-span-3 aspect-video" : "aspect-square"}`}
        >
          <Picture
            picture={picture}
            sizes="(min-width: 48rem) 680px, 100vw"
            eager={index === 0}
            className="size-full scale-110 blur-md"
          />
        </div>
      ))}
    </div>
  );
}

/** "12 fotos, 1 vídeo 4:32". */
function Contents({ attached }: { attached: Attached }) {
  const t = useTranslations("post.contents");
  const format = useFormatter();
  const timed = (words: string, seconds: number) => (seconds > 0 ? `${words} ${clockTime(seconds)}` : words);
  const parts = [
    attached.photos > 0 && t("photos", { count: attached.photos }),
    attached.films > 0 && timed(t("films", { count: attached.films }), attached.filmSeconds),
    attached.sounds > 0 && timed(t("sounds", { count: attached.sounds }), attached.soundSeconds),
    attached.files > 0 && t("files", { count: attached.files }),
  ].filter((part) => part !== false);
  return <p className="text-body text-muted">{parts.length > 0 ? format.list(parts) : t("text")}</p>;
}

function Lapsed({ lapsed }: { lapsed: NonNullable<LockedPost["lapsed"]> }) {
  const t = useTranslations("post.lapsed");
  const { planName, reason, paidUntil } = lapsed;
  return (
    <Alert tone="warning" title={t(`${reason}.title`)}>
      {t.rich(`${reason}.text`, { plan: planName, date: () => <Time value={new Date(paidUntil)} /> })}
    </Alert>
  );
}
