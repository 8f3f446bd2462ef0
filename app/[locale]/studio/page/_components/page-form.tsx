import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { LeaveGuard } from "@/components/forms/leave-guard";
import { SubmitButton } from "@/components/forms/submit-button";
import { ActionBar } from "@/components/layout/action-bar";
import { PictureInput } from "@/components/media/picture-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { categories } from "@/lib/catalog/categories";
import type { StudioPage } from "@/lib/catalog/page/find-page";
import { linkPlaces, longestLink } from "@/lib/catalog/page/links";
import { pageLengths } from "@/lib/catalog/page/page-input";
import { savePageAction } from "../actions";
import { ColourFields } from "./colour-fields";

export const pageFormId = "page-form";

export function PageForm({ page }: { page: StudioPage }) {
  const t = useTranslations("studioPage");
  const names = useTranslations("catalog.category");
  return (
    <Form action={savePageAction} id={pageFormId}>
      <FormError />
      <LeaveGuard question={t("unsaved")} />
      {(["avatar", "banner", "thumbnail"] as const).map((purpose) => (
        <PictureInput
          key={purpose}
          purpose={purpose}
          name={`${purpose}MediaId`}
          label={t(`picture.${purpose}.label`)}
          hint={t(`picture.${purpose}.hint`)}
          current={page[purpose]}
        />
      ))}
      <Field name="name" label={t("form.name")}>
        <Input
          defaultValue={page.name}
          required
          minLength={2}
          maxLength={pageLengths.name}
          autoComplete="nickname"
        />
      </Field>
      <Field name="category" label={t("form.category")}>
        <Select defaultValue={page.category ?? ""} required>
          <option value="" disabled>
            {t("form.choose")}
          </option>
          {categories.map((category) => (
            <option key={category} value={category}>
              {names(category)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="bio" label={t("form.bio")} hint={t("form.bioHint")} optional={t("optional")}>
        <Textarea defaultValue={page.bio ?? ""} maxLength={pageLengths.bio} rows={5} />
      </Field>
      <Links links={page.socialLinks} />
      <ColourFields
        initial={page.themeColors}
        words={{
          legend: t("colours.legend"),
          hint: t("colours.hint"),
          use: t("colours.use"),
          accent: t("colours.accent"),
          primary: t("colours.primary"),
          dark: t("colours.dark"),
          light: t("colours.light"),
          sampleText: t("sample.text"),
          sampleButton: t("sample.button"),
          sampleLink: t("sample.link"),
          ratio: t("colours.ratio", { ratio: "{ratio}" }),
          corrected: t("colours.corrected"),
        }}
      />
      <ActionBar>
        <SubmitButton busyText={t("saving")}>{t("save")}</SubmitButton>
        <FormNews />
      </ActionBar>
    </Form>
  );
}

function Links({ links }: { links: Record<string, string> }) {
  const t = useTranslations("studioPage.links");
  return (
    <fieldset className="grid gap-4">
      <legend className="pb-1 font-semibold text-h4">{t("legend")}</legend>
      <p className="text-label text-muted">{t("hint")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {linkPlaces.map((place) => (
          <Field key={place} name={place} label={t(`place.${place}`)}>
            <Input
              defaultValue={links[place]}
              inputMode="url"
              maxLength={longestLink}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
