import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";
import type { Step } from "@/lib/accounts/application";

/** Each step has a title of its own, so that histories and tabs tell them apart. */
export const stepMetadata =
  (step: Step) =>
  async ({ params }: LocalePage): Promise<Metadata> => {
    const t = await getTranslations({ locale: (await params).locale, namespace: "becomeCreator" });
    return { title: t(`${step}.title`) };
  };
