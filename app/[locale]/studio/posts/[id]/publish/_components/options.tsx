import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { RadioCard } from "@/components/ui/radio-card";
import { Select } from "@/components/ui/select";
import type { PostRow } from "@/lib/catalog/posts/owned-post";
import { postPath, publishPath } from "@/lib/catalog/posts/post-paths";
import { audiences } from "@/lib/catalog/posts/publish-post";
import type { readPlan } from "@/lib/catalog/posts/publishing";
import { now } from "@/lib/clock";
import { timeZones, wallClockOf } from "@/lib/wall-clock";

type Props = {
  row: PostRow;
  letters: { members: number; followers: number };
  read: ReturnType<typeof readPlan>;
  query: URLSearchParams;
  timeZone: string;
};

const dayMs = 24 * 60 * 60 * 1000;

/** A plain form whose answer is the address of the review: it works without a script, and Back keeps what was chosen. */
export function Options({ row, letters, read, query, timeZone }: Props) {
  const t = useTranslations("postPublish");
  const errors = useTranslations("errors");
  const fault = read?.fault ?? null;
  const isLater = query.get("when") === "later" || (!query.has("when") && row.publishAt !== null);
  const zone = read?.plan.timeZone ?? timeZone;
  const at = query.get("at") ?? wallClockOf(row.publishAt ?? new Date(now().getTime() + dayMs), zone);
  return (
    <form action={publishPath(row.id)} className="grid gap-8">
      <fieldset className="grid gap-3">
        <legend className="mb-3 font-semibold text-h4">{t("when")}</legend>
        <RadioCard name="when" value="now" label={t("now")} hint={t("nowHint")} defaultChecked={!isLater} />
        <RadioCard
          name="when"
          value="later"
          label={t("later")}
          hint={t("laterHint")}
          defaultChecked={isLater}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="at"
            label={t("at")}
            error={fault ? errors(fault === "at" ? "field.at" : `reason.${fault}`) : undefined}
          >
            <Input type="datetime-local" defaultValue={at} min={wallClockOf(now(), zone)} />
          </Field>
          <Field name="timeZone" label={t("zone")}>
            <Select defaultValue={zone}>
              {timeZones.map((name) => (
                <option key={name} value={name}>
                  {name.replaceAll("_", " ")}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </fieldset>
      <Mail row={row} letters={letters} query={query} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{t("continue")}</Button>
        <LinkButton href={postPath(row.id)} variant="ghost">
          {t("edit")}
        </LinkButton>
      </div>
    </form>
  );
}

/** Whom a letter goes to, with how many that is now. */
function Mail({ row, letters, query }: Pick<Props, "row" | "letters" | "query">) {
  const t = useTranslations("postPublish");
  const mail = query.get("mail") ?? row.announceTo;
  const labels = {
    nobody: t("nobody"),
    members: t("membersMail", { count: letters.members }),
    followers: t("followersMail", { count: letters.followers }),
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold text-h4">{t("mail")}</legend>
      <p className="mb-2 text-label text-muted">{t("mailHint")}</p>
      {audiences.map((audience) => (
        <RadioCard
          key={audience}
          name="mail"
          value={audience}
          label={labels[audience]}
          hint={audience === "nobody" ? t("nobodyHint") : undefined}
          defaultChecked={mail === audience}
        />
      ))}
      {row.announcedAt && (
        <>
          <p className="text-label text-muted">{t("toldBefore", { count: row.announcedCount })}</p>
          <Checkbox name="again" label={t("again")} defaultChecked={query.get("again") === "on"} />
        </>
      )}
    </fieldset>
  );
}
