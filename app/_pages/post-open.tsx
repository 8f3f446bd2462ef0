import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Film } from "@/components/player/film";
import { Sound } from "@/components/player/sound";
import { Gallery } from "@/components/post/gallery";
import { RichText } from "@/components/rich-text/rich-text";
import { FileSize } from "@/components/ui/file-size";
import type { Attachment, OpenPost } from "@/lib/entitlements/post-view";
import { mediaAddress } from "@/lib/media/addresses";
import type { Reader } from "./post-data";

type Props = { post: OpenPost; reader: Reader };

export function PostOpen({ post, reader }: Props) {
  const t = useTranslations("post");
  const { gallery, content, pictures, files } = post;
  return (
    <>
      <Recordings post={post} reader={reader} />
      {gallery.length > 0 && (
        <Gallery
          photos={gallery.map((photo) => ({ ...photo, address: mediaAddress(photo.id) }))}
          words={{
            label: t("photos"),
            open: t("photo"),
            of: t("of"),
            previous: t("previousPhoto"),
            next: t("nextPhoto"),
            close: t("close"),
          }}
        />
      )}
      {content.content.length > 0 && <RichText content={content} pictures={pictures} />}
      {files.length > 0 && <Files files={files} />}
    </>
  );
}

function Recordings({ post, reader }: Props) {
  const t = useTranslations("post");
  const languages = new Intl.DisplayNames(useLocale(), { type: "language" });
  const words = { broken: t("broken"), reload: t("reload") };
  const watchOf = (mediaId: string) =>
    reader && !reader.viewedBy ? { address: "/api/watch", about: { postId: post.id, mediaId } } : null;
  return (
    <>
      {post.films.map((film, index) => (
        <Film
          key={film.id}
          film={{
            ...film,
            captions: film.captions.map((one) => ({ ...one, label: languages.of(one.locale) ?? one.locale })),
          }}
          label={film.title ?? t("film", { number: index + 1 })}
          words={words}
          watch={watchOf(film.id)}
        />
      ))}
      {post.sounds.map((sound, index) => (
        <Sound
          key={sound.id}
          sound={sound}
          label={sound.title ?? t("sound", { number: index + 1 })}
          words={words}
          watch={watchOf(sound.id)}
        />
      ))}
    </>
  );
}

/** Plain links: the storage answers, and goes on where a download was cut. */
function Files({ files }: { files: Attachment[] }) {
  const t = useTranslations("post");
  return (
    <section aria-labelledby="files" className="grid gap-3">
      <h2 id="files" className="font-semibold text-h4">
        {t("files")}
      </h2>
      <ul className="grid gap-2">
        {files.map(({ id, address, name, byteSize }) => (
          <li key={id}>
            <a
              href={address}
              className="flex min-h-13 items-center gap-3 rounded-card border border-border bg-s1 px-4 py-2 hover:border-strong"
            >
              <Download aria-hidden="true" className="size-5 shrink-0 text-muted" />
              <bdi className="min-w-0 grow truncate font-medium text-body">{name}</bdi>
              {byteSize !== null && (
                <span className="text-label text-muted">
                  <FileSize bytes={byteSize} />
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
