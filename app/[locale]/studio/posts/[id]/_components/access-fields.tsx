"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { fill } from "@/components/ui/fill";
import { MoneyInput } from "@/components/ui/money-input";
import { RadioCard } from "@/components/ui/radio-card";
import { Select } from "@/components/ui/select";
import { doors } from "@/lib/catalog/posts/post-lengths";
import type { EditorDraft } from "./editor-draft";
import type { PostEditorProps } from "./post-editor";

type Props = Pick<PostEditorProps, "tiers" | "currency" | "priceRange" | "locale" | "words"> & {
  draft: EditorDraft;
  change: (part: Partial<EditorDraft>) => void;
};

export function AccessFields({ draft, change, tiers, currency, priceRange, locale, words }: Props) {
  const choose = (door: EditorDraft["door"]) =>
    change({ door, planId: door === "tier" ? (draft.planId ?? tiers[0]?.id ?? null) : draft.planId });
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 font-medium text-label">{words.access}</legend>
      {doors.map((door) => (
        <RadioCard
          key={door}
          name="door"
          value={door}
          label={words[door]}
          hint={door === "tier" && tiers.length === 0 ? words.noTiers : words[`${door}Hint`]}
          disabled={door === "tier" && tiers.length === 0}
          checked={draft.door === door}
          onChange={() => choose(door)}
        />
      ))}
      {draft.door === "tier" && (
        <Field name="planId" label={words.tierChoice}>
          <Select value={draft.planId ?? ""} onChange={({ target }) => change({ planId: target.value })}>
            {tiers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {draft.door !== "public" && (
        <Checkbox
          name="isSoldSingly"
          label={words.sold}
          hint={words.soldHint}
          checked={draft.isSoldSingly}
          onChange={({ target }) => change({ isSoldSingly: target.checked })}
        />
      )}
      {draft.door !== "public" && draft.isSoldSingly && (
        <Field name="price" label={words.price} hint={fill(words.priceHint, priceRange)}>
          <MoneyInput
            currency={currency}
            locale={locale}
            defaultCents={draft.priceCents ?? undefined}
            onCents={(priceCents) => change({ priceCents })}
          />
        </Field>
      )}
    </fieldset>
  );
}
