import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import type { MissingPiece } from "@/lib/catalog/posts/missing-pieces";
import type { StuckMedia } from "@/lib/catalog/posts/post-media";
import { postPath } from "@/lib/catalog/posts/post-paths";

type Props = {
  pieces: MissingPiece[];
  stuck: StuckMedia;
  id: string;
  isVerified: boolean;
  isOnShow: boolean;
};

/** What stands in the way and what is only worth knowing, before anything is agreed to. */
export function Missing({ pieces, stuck, id, isVerified, isOnShow }: Props) {
  const t = useTranslations("postPublish");
  const isNeeded = pieces.some((piece) => piece.isNeeded);
  return (
    <>
      {!isVerified && (
        <Alert
          tone="warning"
          title={t("verify")}
          action={
            <LinkButton href="/account/email" variant="secondary">
              {t("verifyAction")}
            </LinkButton>
          }
        />
      )}
      {!isOnShow && <Alert tone="info" title={t("pageDraft")} />}
      {pieces.length > 0 && (
        <Alert
          tone={isNeeded ? "warning" : "info"}
          title={t("missing.title")}
          action={
            <LinkButton href={postPath(id)} variant="secondary">
              {t("missing.fix")}
            </LinkButton>
          }
        >
          <ul className="grid list-disc gap-1 pl-5">
            {pieces.map(({ name }) => (
              <li key={name}>
                {name === "failed" || name === "pending"
                  ? t(`missing.${name}`, { count: stuck[name] })
                  : t(`missing.${name}`)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
