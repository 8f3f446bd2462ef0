import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Picture } from "@/components/catalog/picture";
import { Film } from "@/components/player/film";
import { Sound } from "@/components/player/sound";
import { RichText } from "@/components/rich-text/rich-text";
import { buttonStyle } from "@/components/ui/button-style";
import { FileSize } from "@/components/ui/file-size";
import type { LessonView } from "@/lib/delivery/lesson";

type Props = {
  lesson: LessonView;
  /** Where it is told how far somebody came; null: nobody wants to know. */
  watchAddress: string | null;
};

/** A lesson as it is read, before buying and after. */
export function LessonContents({ lesson, watchAddress }: Props) {
  const t = useTranslations("library.course");
  const { content, pictures, gallery, files, isPreparing } = lesson;
  return (
    <>
      <Recordings lesson={lesson} watchAddress={watchAddress} />
      {gallery.map(({ id, picture }) => (
        <Picture
          key={id}
          picture={picture}
          sizes="(min-width: 64rem) 860px, 92vw"
          eager
          className="h-auto w-full rounded-card"
        />
      ))}
      {content && content.content.length > 0 && <RichText content={content} pictures={pictures} />}
      {files.map(({ id, address, name, byteSize }) => (
        <a
          key={id}
          href={address}
          className={buttonStyle({ variant: "secondary", className: "w-fit max-w-full" })}
        >
          <Download aria-hidden="true" />
          <bdi className="min-w-0 truncate">{name}</bdi>
          {byteSize !== null && <FileSize bytes={byteSize} />}
        </a>
      ))}
      {isPreparing && <p className="text-body text-muted">{t("preparing")}</p>}
    </>
  );
}

function Recordings({ lesson: { films, sounds, title }, watchAddress }: Props) {
  const t = useTranslations("library.course");
  const languages = new Intl.DisplayNames(useLocale(), { type: "language" });
  const words = { broken: t("broken"), reload: t("reload") };
  const watch = watchAddress ? { address: watchAddress, about: {} } : null;
  return (
    <>
      {films.map((film) => (
        <Film
          key={film.id}
          film={{
            ...film,
            captions: film.captions.map((one) => ({ ...one, label: languages.of(one.locale) ?? one.locale })),
          }}
          label={title}
          words={words}
          watch={watch}
        />
      ))}
      {sounds.map((sound) => (
        <Sound key={sound.id} sound={sound} label={title} words={words} watch={watch} />
      ))}
    </>
  );
}
