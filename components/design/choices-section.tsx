import { useTranslations } from "next-intl";
import { Money } from "@/components/money";
import { Checkbox } from "@/components/ui/checkbox";
import { Chip } from "@/components/ui/chip";
import { Radio } from "@/components/ui/radio";
import { RadioCard } from "@/components/ui/radio-card";
import { RadioGroup } from "@/components/ui/radio-group";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import { Section } from "./section";
import { Specimen } from "./specimen";

const column = "grid items-stretch gap-2";

export function ChoicesSection() {
  const t = useTranslations("design.choices");
  const form = useTranslations("design.form");
  return (
    <Section id="choices" title={t("title")} lead={t("lead")}>
      <div className="grid items-start gap-6 md:grid-cols-2 xl:grid-cols-3">
        <Specimen name="checkbox" className={column}>
          <Checkbox name="emails" label={t("emails")} hint={t("emailsHint")} defaultChecked />
          <Checkbox name="terms" label={form("terms")} error={form("termsError")} />
          <Checkbox name="receipts" label={t("receipts")} hint={t("receiptsHint")} defaultChecked disabled />
        </Specimen>
        <Specimen name="switch" className={column}>
          <Switch name="comments" label={t("comments")} defaultChecked />
          <Switch name="hidden" label={t("hidden")} />
          <Switch name="locked" label={t("receipts")} hint={t("receiptsHint")} disabled />
        </Specimen>
        <Specimen name="radio-group" className={column}>
          <RadioGroup name="when" legend={t("when")}>
            <Radio name="when" value="now" label={t("now")} defaultChecked />
            <Radio name="when" value="later" label={t("later")} />
          </RadioGroup>
        </Specimen>
        <div className="md:col-span-2">
          <Specimen name="radio-card" bare className="block">
            <RadioGroup name="plan" legend={t("plan")} className="grid gap-3">
              <RadioCard
                name="plan"
                value="silver"
                label={t("silver")}
                hint={t("silverHint")}
                aside={<Money cents={1990} currency="BRL" />}
              />
              <RadioCard
                name="plan"
                value="gold"
                label={t("gold")}
                hint={t("goldHint")}
                aside={<Money cents={4990} currency="BRL" />}
                defaultChecked
              />
              <RadioCard
                name="plan"
                value="diamond"
                label={t("diamond")}
                hint={t("diamondHint")}
                aside={<Money cents={9990} currency="BRL" className="text-subtle" />}
                disabled
              />
            </RadioGroup>
          </Specimen>
        </div>
        <Specimen name="segmented · chip" className={column}>
          <Segmented
            name="period"
            legend={t("period")}
            options={[
              { value: "7", label: t("days7") },
              { value: "30", label: t("days30"), checked: true },
              { value: "90", label: t("days90") },
            ]}
          />
          <nav aria-label={t("filters")} className="mt-3 flex flex-wrap gap-2">
            <Chip href="/design#choices" current>
              {t("free")}
            </Chip>
            <Chip href="/design#choices">{t("silver")}</Chip>
            <Chip href="/design#choices" removable>
              {t("gold")}
            </Chip>
          </nav>
        </Specimen>
      </div>
    </Section>
  );
}
