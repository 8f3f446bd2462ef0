import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { supportLinks } from "@/app/_pages/support-links";
import { Alert } from "@/components/ui/alert";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";

const known = ["downloads_over", "file_missing", "unavailable", "rate_limited"] as const;

/** Why a download did not begin, that it cost nothing, and what to do next. */
export async function Problem({ problem }: { problem: string }) {
  const [t, contacts] = await Promise.all([getTranslations("library.problem"), supportLinks()]);
  const reason = known.find((one) => one === problem) ?? "other";
  const contact = contacts[0];
  return (
    <FocusOnArrival key={crypto.randomUUID()}>
      <Alert tone={reason === "downloads_over" ? "warning" : "danger"} title={t(`${reason}.title`)}>
        <p>{t(`${reason}.text`)}</p>
        {reason === "file_missing" && contact && (
          <p>
            <Link href={contact.href} className="underline underline-offset-4">
              {t("support")}
            </Link>
          </p>
        )}
      </Alert>
    </FocusOnArrival>
  );
}
