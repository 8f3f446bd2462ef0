import { getTranslations } from "next-intl/server";

export async function OrLine() {
  const t = await getTranslations("auth");
  return (
    <p className="flex items-center gap-3 text-label text-subtle before:h-px before:grow before:bg-border after:h-px after:grow after:bg-border">
      {t("or")}
    </p>
  );
}
