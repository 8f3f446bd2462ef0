import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MediaDesk } from "@/app/_pages/media-desk";
import type { LocalePage } from "@/app/_pages/params";
import { requireUser } from "@/app/_server/session";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { LeaveGuard } from "@/components/forms/leave-guard";
import { SubmitButton } from "@/components/forms/submit-button";
import { PictureInput } from "@/components/media/picture-input";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { displayNameLength } from "@/lib/auth/edit-profile";
import { locales } from "@/lib/locale";
import { findAvatar } from "@/lib/media/find-avatar";
import { SectionHeader } from "../_components/section-header";
import { saveProfileAction } from "./actions";

export async function generateMetadata({ params }: LocalePage): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "account.profile" });
  return { title: t("title") };
}

export default async function ProfilePage({ params }: LocalePage) {
  setRequestLocale((await params).locale);
  const user = await requireUser("/account/profile");
  const [t, avatar] = await Promise.all([getTranslations("account"), findAvatar(user.id)]);
  return (
    <>
      <SectionHeader title={t("profile.title")} lead={t("profile.lead")} />
      <Card>
        <Form action={saveProfileAction}>
          <FormError />
          <LeaveGuard question={t("unsaved")} />
          <MediaDesk open={[]}>
            <PictureInput purpose="avatar" name="avatar" label={t("profile.avatar")} current={avatar} />
          </MediaDesk>
          <Field name="displayName" label={t("profile.name")} hint={t("profile.nameHint")}>
            <Input
              defaultValue={user.displayName ?? ""}
              autoComplete="name"
              maxLength={displayNameLength}
              enterKeyHint="done"
            />
          </Field>
          <Field name="locale" label={t("profile.locale")} hint={t("profile.localeHint")}>
            <Select defaultValue={user.locale}>
              {locales.map((locale) => (
                <option key={locale} value={locale} lang={locale}>
                  {t(`profile.locales.${locale}`)}
                </option>
              ))}
            </Select>
          </Field>
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton busyText={t("saving")}>{t("save")}</SubmitButton>
            <FormNews />
          </div>
        </Form>
      </Card>
    </>
  );
}
