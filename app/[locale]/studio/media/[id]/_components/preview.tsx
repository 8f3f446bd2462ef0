import { useFormatter, useMessages, useTranslations } from "next-intl";
import { Picture } from "@/components/catalog/picture";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Film } from "@/components/player/film";
import { Sound } from "@/components/player/sound";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { mediaAddress } from "@/lib/media/addresses";
import type { Medium } from "@/lib/media/find-medium";
import { mediumPath } from "@/lib/media/library-filter";
import { retryMediumAction } from "../../actions";

/** The thing itself; or what keeps it from being shown, and what can be done about it. */
export function Preview({ medium }: { medium: Medium }) {
  if (medium.status === "failed") return <Failed medium={medium} />;
  if (medium.status === "pending") return <Preparing medium={medium} />;
  return <Ready medium={medium} />;
}

function Ready({ medium }: { medium: Medium }) {
  const t = useTranslations("media.one");
  const { id, kind, name, picture, width, height } = medium;
  const words = { broken: t("broken"), reload: t("again") };
  const address = mediaAddress(id);
  if (kind === "image")
    return (
      <Picture
        picture={picture}
        sizes="(width < 80rem) 100vw, 50rem"
        alt={medium.alt || t("preview", { name })}
        className="max-h-[70dvh] w-auto max-w-full justify-self-start rounded-card object-contain"
        eager
      />
    );
  if (kind === "audio")
    return (
      <Sound
        sound={{ address, resumeAt: 0, waveform: medium.waveform }}
        label={name}
        words={words}
        watch={null}
      />
    );
  if (kind !== "video") return <p className="text-body text-muted">{t("noPreview")}</p>;
  const film = {
    address,
    hlsAddress: medium.hasHls ? mediaAddress(id, "hls/index.m3u8") : null,
    poster: picture?.src ?? null,
    width: width ?? 16,
    height: height ?? 9,
    resumeAt: 0,
    captions: medium.captions.map((locale) => ({
      locale,
      address: mediaAddress(id, `captions/${locale}`),
      label: locale,
    })),
  };
  return <Film film={film} label={t("preview", { name })} words={words} watch={null} />;
}

function Preparing({ medium: { id, kind, progress } }: { medium: Medium }) {
  const t = useTranslations("media.one");
  const format = useFormatter();
  return (
    <Alert
      title={t(`preparing.${kind}`)}
      action={
        // Without a script nobody looks by themselves.
        <LinkButton href={mediumPath(id)} prefetch={false} variant="secondary" size="sm">
          {t("look")}
        </LinkButton>
      }
    >
      {progress !== null && t("percent", { percent: format.number(progress / 100, { style: "percent" }) })}
    </Alert>
  );
}

function Failed({ medium: { id, fault } }: { medium: Medium }) {
  const t = useTranslations("media.one");
  const reasons: Record<string, string> = useMessages().mediaDesk.reason;
  return (
    <Alert
      tone="danger"
      title={t("failed")}
      action={
        <Form action={retryMediumAction}>
          <input type="hidden" name="mediaId" value={id} />
          <FormError />
          <SubmitButton variant="secondary" size="sm" busyText={t("retrying")}>
            {t("retry")}
          </SubmitButton>
        </Form>
      }
    >
      {reasons[fault ?? "other"] ?? reasons.other}
    </Alert>
  );
}
