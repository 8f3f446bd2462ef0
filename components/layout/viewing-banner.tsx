import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import type { Account } from "./account";

/** Always in sight while an admin looks through somebody's eyes, and the way back. */
export function ViewingBanner({ account }: { account?: Account | null }) {
  const t = useTranslations("layout.viewing");
  if (!account?.stopViewing) return null;
  return (
    <aside
      aria-label={t("label")}
      data-viewing=""
      className="sticky top-0 z-40 h-(--viewing-height) border-warning border-b bg-warning-bg text-warning"
    >
      <div className="page flex h-full items-center gap-3">
        <Eye aria-hidden="true" className="size-5 shrink-0 max-sm:hidden" />
        <p className="min-w-0 grow text-label">
          {t.rich("text", {
            name: account.name,
            strong: (name) => <strong className="font-semibold">{name}</strong>,
            // On a phone the name gives way, never the word that nothing can be done.
            who: (text) => <span className="block truncate sm:inline">{text}</span>,
            rest: (text) => <span className="block sm:inline">{text}</span>,
          })}
        </p>
        <form action={account.stopViewing}>
          <button type="submit" className={buttonStyle({ variant: "secondary", size: "sm" })}>
            {t("stop")}
          </button>
        </form>
      </div>
    </aside>
  );
}
