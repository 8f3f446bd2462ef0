import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { productPath } from "@/lib/delivery/library-filter";

export function Finished({ productId }: { productId: string }) {
  const t = useTranslations("library.course");
  return (
    <Alert
      tone="success"
      title={t("finishedTitle")}
      action={
        <LinkButton href={productPath(productId)} prefetch={false} variant="secondary">
          {t("overview")}
        </LinkButton>
      }
    >
      {t("finished")}
    </Alert>
  );
}
