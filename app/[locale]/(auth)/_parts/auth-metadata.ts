import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { LocalePage } from "@/app/_pages/params";

type Page =
  | "login"
  | "register"
  | "verifyEmail"
  | "forgotPassword"
  | "resetPassword"
  | "twoFactor"
  | "keepAccount"
  | "changeEmail"
  | "undoEmailChange"
  | "confirm"
  | "unsubscribe";

export const authMetadata =
  (namespace: Page) =>
  async ({ params }: LocalePage): Promise<Metadata> => {
    const t = await getTranslations({ locale: (await params).locale, namespace });
    return { title: t("title"), robots: { index: false } };
  };
