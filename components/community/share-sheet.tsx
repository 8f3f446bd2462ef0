import { Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { CopyButton } from "@/components/ui/copy-button";
import { Sheet } from "@/components/ui/sheet";
import { NativeShare } from "./native-share";

type Props = {
  /** Of what is shared: a creator, a product. */
  name: string;
  url: string;
  /** Where a picture of the address is drawn for other people's cameras. */
  qr?: string;
};

export function ShareSheet({ name, url, qr }: Props) {
  const t = useTranslations("share");
  return (
    <Sheet
      title={t("title", { name })}
      closeLabel={t("close")}
      triggerLabel={t("title", { name })}
      triggerClassName={buttonStyle({ variant: "secondary", size: "icon" })}
      trigger={<Share2 aria-hidden="true" />}
    >
      <div className="grid gap-4 pb-2">
        <p className="break-all rounded-control bg-s2 px-4 py-3 text-label">{url}</p>
        <div className="flex flex-wrap gap-3">
          <CopyButton text={url} label={t("copy")} copiedLabel={t("copied")} variant="primary" />
          <NativeShare title={name} url={url} label={t("more")} />
        </div>
        {qr && (
          // biome-ignore lint/performance/noImgElement: it is a drawing of lines, sharp at every size.
          <img
            src={qr}
            alt={t("qr", { name })}
            width={240}
            height={240}
            loading="lazy"
            className="mx-auto size-60 rounded-card bg-white"
          />
        )}
      </div>
    </Sheet>
  );
}
