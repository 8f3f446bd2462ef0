import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Imported } from "@/lib/imports/find-imported";
import { startAction } from "../../../actions";
import { ImportedBadge } from "../../_components/imported-badge";
import { changeChosenAction, renameAction } from "../../actions";

export function WhoPanel({ creator }: { creator: Imported }) {
  const t = useTranslations("adminImports.one");
  const isActive = creator.status === "active";
  return (
    <Card className="grid gap-6">
      <h2 className="font-semibold text-h4">{t("who")}</h2>
      <dl className="grid gap-4">
        <Fact name={t("folder")}>{creator.folder}/</Fact>
        <Fact name={t("files")}>
          {t("filesCount", { count: creator.files })}
          {creator.broken > 0 && ` · ${t("broken", { count: creator.broken })}`}
        </Fact>
      </dl>
      <p className="flex flex-wrap items-center gap-3">
        <ImportedBadge status={creator.status} />
        {isActive && (
          <Link
            href={`/creators/${creator.slug}`}
            className="inline-flex min-h-11 min-w-11 items-center underline underline-offset-4"
          >
            {t("see")}
          </Link>
        )}
      </p>
      <Form action={renameAction} className="grid gap-3">
        <FormError />
        <input type="hidden" name="creatorId" value={creator.id} />
        <Field name="displayName" label={t("name")}>
          <Input required maxLength={60} defaultValue={creator.name} />
        </Field>
        <SubmitButton variant="secondary" busyText={t("saving")} className="w-fit">
          {t("save")}
        </SubmitButton>
      </Form>
      <div className="flex flex-wrap gap-3">
        <Form action={changeChosenAction} className="grid gap-2">
          <FormError />
          <input type="hidden" name={`creator:${creator.id}`} value="on" />
          <input type="hidden" name="act" value={isActive ? "hide" : "activate"} />
          <SubmitButton variant={isActive ? "secondary" : "primary"} busyText={t("saving")}>
            {t(isActive ? "hide" : "activate")}
          </SubmitButton>
        </Form>
        <Form action={startAction} className="grid gap-2">
          <FormError />
          <input type="hidden" name="kind" value="run" />
          <input type="hidden" name="folder" value={creator.folder} />
          <SubmitButton variant="secondary" busyText={t("syncing")}>
            {t("sync")}
          </SubmitButton>
        </Form>
      </div>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-label text-muted">{name}</dt>
      <dd className="wrap-anywhere text-body">{children}</dd>
    </div>
  );
}
