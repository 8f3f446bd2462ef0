import { useLocale, useTranslations } from "next-intl";
import { Time } from "@/components/date";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { OwnPost } from "@/lib/catalog/posts/find-post";
import type { PostRow } from "@/lib/catalog/posts/owned-post";
import { publishPath } from "@/lib/catalog/posts/post-paths";
import type { Plan } from "@/lib/catalog/posts/publishing";
import type { Audience } from "@/lib/entitlements/audience";
import { type Currency, formatMoney } from "@/lib/money";
import { wallClockOf } from "@/lib/wall-clock";
import { publishAction } from "../actions";
import { Sentence } from "./sentence";

type Props = {
  post: OwnPost;
  row: PostRow;
  plan: Plan;
  audience: Audience;
  currency: Currency;
  isWaiting: boolean;
  mayPublish: boolean;
};

/** One sentence that says it all, and the button that does exactly that. */
export function Review({ post, row, plan, audience, currency, isWaiting, mayPublish }: Props) {
  const t = useTranslations("postPublish");
  const locale = useLocale();
  const { at, timeZone, announceTo, again } = plan;
  const isTold = row.announcedAt !== null && !again;
  const mails = announceTo === "nobody" || isTold ? 0 : audience.letters[announceTo];
  const price =
    post.isSoldSingly && post.priceCents !== null
      ? formatMoney({ cents: post.priceCents, currency }, locale)
      : null;
  const change = new URLSearchParams({
    change: "1",
    mail: announceTo,
    timeZone,
    ...(at && { at: wallClockOf(at, timeZone) }),
    ...(again && { again: "on" }),
  });
  return (
    <>
      <Sentence
        plan={plan}
        post={post}
        members={audience.members}
        mails={mails}
        price={price}
        isWaiting={isWaiting}
      />
      {at && (
        <p className="text-label text-muted">{t("zoneNote", { zone: timeZone.replaceAll("_", " ") })}</p>
      )}
      {!at && row.publishedAt && (
        <p className="text-label text-muted">
          {t.rich("return", { date: () => <Time value={row.publishedAt ?? row.createdAt} /> })}
        </p>
      )}
      <Form action={publishAction} className="grid gap-4">
        <FormError />
        <input type="hidden" name="id" value={row.id} />
        <input type="hidden" name="version" value={row.version} />
        <input type="hidden" name="at" value={at?.toISOString() ?? ""} />
        <input type="hidden" name="timeZone" value={timeZone} />
        <input type="hidden" name="announceTo" value={announceTo} />
        {again && <input type="hidden" name="again" value="on" />}
        <div className="flex flex-wrap gap-3">
          {mayPublish && (
            <SubmitButton busyText={t("confirming")}>{at ? t("confirmLater") : t("confirm")}</SubmitButton>
          )}
          <LinkButton href={`${publishPath(row.id)}?${change}`} variant="ghost">
            {t("back")}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
