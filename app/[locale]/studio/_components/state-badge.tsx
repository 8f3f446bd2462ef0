import { Archive, CircleCheck, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

const looks = {
  published: ["success", CircleCheck],
  draft: ["neutral", Pencil],
  archived: ["neutral", Archive],
} as const;

/** Of a tier or a product: on sale, not yet, or out of the way. */
export function StateBadge({ state }: { state: keyof typeof looks }) {
  const t = useTranslations("studioPrices.state");
  const [tone, Icon] = looks[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />} className="whitespace-nowrap">
      {t(state)}
    </Badge>
  );
}
