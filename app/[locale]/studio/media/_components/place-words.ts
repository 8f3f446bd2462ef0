import type { useTranslations } from "next-intl";
import type { MediaUse } from "@/lib/media/uses";

type Words = ReturnType<typeof useTranslations<"media">>;

/** "Post: Um dia na serra". */
export const placeWords = (t: Words, { kind, title }: MediaUse): string =>
  t(`use.${kind}`, { title: title || t("use.untitled") });
