import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OwnPost } from "@/lib/catalog/posts/find-post";
import type { Plan } from "@/lib/catalog/posts/publishing";
import { formatDay, formatHour } from "@/lib/format-date";

type Props = {
  plan: Plan;
  post: OwnPost;
  members: number;
  mails: number;
  /** Of what is sold singly too. */
  price: string | null;
  isWaiting: boolean;
};

/** Who gets what and when. */
export function Sentence({ plan: { at, timeZone }, post, members, mails, price, isWaiting }: Props) {
  const t = useTranslations("postPublish.sentence");
  const locale = useLocale();
  const b = (words: ReactNode) => <strong>{words}</strong>;
  const when = () => {
    if (!at) return t.rich(isWaiting ? "wait" : "now", { b });
    const [date, time] = [formatDay(at, locale, timeZone), formatHour(at, locale, timeZone)];
    return t.rich("at", { b, date, time });
  };
  const readers = () => {
    if (post.door === "public") return t.rich("everybody", { b });
    return post.door === "tier"
      ? t.rich("tier", { b, count: members, tier: post.tierName ?? "" })
      : t.rich("members", { b, count: members });
  };
  const who = () => (price ? t.rich("sold", { b, price, who: readers }) : readers());
  return (
    <p className="text-balance text-h4 leading-relaxed">
      {t.rich("body", { when, who, mails: () => t.rich("mails", { b, count: mails }) })}
    </p>
  );
}
