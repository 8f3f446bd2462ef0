import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { Holding } from "@/lib/delivery/holding";
import { Section } from "./section";

type Props = { holding: Holding; state: "refunded" | "ended" };

/** Why it is closed, and the way back, if there is one. */
export function Closed({ holding: { id, isPublished, creatorSlug }, state }: Props) {
  const t = useTranslations("library.closed");
  return (
    <Section title={t(`${state}.title`)} text={t(`${state}.text`)}>
      <div className="flex flex-wrap gap-3">
        {isPublished && (
          <LinkButton href={`/products/${id}`} variant="secondary">
            {t("seeProduct")}
          </LinkButton>
        )}
        {state === "ended" && creatorSlug && (
          <LinkButton href={`/creators/${creatorSlug}/tiers`} variant="secondary">
            {t("seeTiers")}
          </LinkButton>
        )}
      </div>
    </Section>
  );
}
