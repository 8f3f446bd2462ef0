import { CircleCheck, EyeOff, Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ImportedStatus } from "@/lib/imports/import-addresses";

const looks = {
  new: ["info", Sparkles],
  active: ["success", CircleCheck],
  hidden: ["neutral", EyeOff],
} as const;

export function ImportedBadge({ status }: { status: ImportedStatus }) {
  const t = useTranslations("adminImports.creators.option");
  const [tone, Icon] = looks[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(status)}
    </Badge>
  );
}
