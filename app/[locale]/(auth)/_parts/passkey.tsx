import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { PasskeyForm } from "@/components/auth/passkey-form";

type Props<T> = Omit<ComponentProps<typeof PasskeyForm<T>>, "words">;

export async function Passkey<T>(props: Props<T>) {
  const t = await getTranslations("auth.passkey");
  const button = props.step === "sign-in" ? t("button") : t("use");
  return <PasskeyForm {...props} words={{ button, busy: t("busy"), failed: t("failed") }} />;
}
