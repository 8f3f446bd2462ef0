import { useLocale, useTranslations } from "next-intl";
import { Toaster } from "@/components/ui/toaster";
import { formatMoney } from "@/lib/money";
import { DeleteDemo } from "./delete-demo";
import { MenuDemo } from "./menu-demo";
import { type OverlayWords, overlayWords } from "./overlay-words";
import { ToastDemo } from "./toast-demo";
import { WithdrawDemo } from "./withdraw-demo";

export function StudioOverlays() {
  const t = useTranslations("design.overlays");
  const layout = useTranslations("layout");
  const locale = useLocale();
  const words = Object.fromEntries(overlayWords.map((word) => [word, t(word)])) as OverlayWords;
  const reais = (cents: number) => formatMoney({ cents, currency: "BRL" }, locale);
  return (
    <>
      <WithdrawDemo words={words} amounts={{ gross: reais(124000), fee: reais(-350), net: reais(123650) }} />
      <DeleteDemo words={words} />
      <MenuDemo words={words} />
      <ToastDemo words={words} />
      <Toaster label={layout("notifications")} />
    </>
  );
}
