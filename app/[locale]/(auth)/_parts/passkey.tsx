import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { PasskeyForm } from "@/components/auth/passkey-form";

type Props<T> = Omit<ComponentProps<typeof PasskeyForm<T>>, "words">;

export async function Passkey<T>(props: Props<T>) {
  const t = await getTranslations("auth.passkey");
  return <PasskeyForm {...props} words={{ button: t("button"), busy: t("busy"), failed: t("failed") }} />;
}
