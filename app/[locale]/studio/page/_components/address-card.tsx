import { useTranslations } from "next-intl";
import { SlugField } from "@/app/[locale]/become-a-creator/_components/slug-field";
import { Time } from "@/components/date";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { slugFreeAt, slugRestDays } from "@/lib/catalog/page/change-slug";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { changeSlugAction } from "../actions";

type Props = { slug: string; changedAt: Date | null };

/** Where the page is. The old address leads on to the new one. */
export function AddressCard({ slug, changedAt }: Props) {
  const t = useTranslations("studioPage.address");
  const states = useTranslations("becomeCreator.page");
  const freeAt = slugFreeAt(changedAt);
  const rests = freeAt !== null && freeAt > now();
  const host = new URL(env.APP_URL).host;
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="font-semibold text-h4">{t("title")}</h2>
        <p className="wrap-anywhere text-label text-muted">{t("now", { address: `${host}/@${slug}` })}</p>
        <p className="text-label text-muted">{t("rules", { days: slugRestDays })}</p>
      </div>
      {rests ? (
        <p className="text-label">{t.rich("rests", { date: () => <Time value={freeAt} /> })}</p>
      ) : (
        <Form action={changeSlugAction} className="grid gap-4">
          <FormError />
          <SlugField
            words={{
              label: t("new"),
              hint: states("slugHint", { host }),
              checking: states("checking"),
              offers: states("offers"),
              free: states("free"),
              taken: states("taken"),
              reserved: states("reserved"),
              malformed: states("malformed"),
            }}
          />
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton variant="secondary" busyText={t("changing")}>
              {t("change")}
            </SubmitButton>
            <FormNews />
          </div>
        </Form>
      )}
    </Card>
  );
}
