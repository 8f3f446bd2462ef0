import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Skeletons for the eyes, one polite sentence for the ears. */
export function LoadingState({ children }: { children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
      {children}
    </div>
  );
}
