import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { secondFactorFrom } from "@/lib/auth/second-factor-duty";
import { now } from "@/lib/clock";
import { formatMoment } from "@/lib/format-date";
import { News } from "../_components/news";

export type SecurityNews = Partial<Record<"done" | "problem" | "required", string | string[]>>;

const deeds = [
  "password",
  "app",
  "codes",
  "off",
  "passkey",
  "passkeyRemoved",
  "google",
  "googleRemoved",
] as const;

/** What led here, or what is due: one at a time, what just happened first. */
export async function SecurityNewsBanner({ news, isBound }: { news: SecurityNews; isBound: boolean }) {
  const t = await getTranslations("account.security");
  const done = deeds.find((deed) => deed === news.done);
  if (news.problem) {
    return (
      <News tone="danger" title={t("problem")}>
        {await problemText(String(news.problem))}
      </News>
    );
  }
  if (done) return <News tone="success" title={t(`done.${done}`)} />;
  if (!isBound) return null;
  if (news.required) {
    return (
      <Alert tone="warning" title={t("required.title")}>
        {t("required.text")}
      </Alert>
    );
  }
  return <Duty from={await secondFactorFrom()} />;
}

async function problemText(problem: string): Promise<string> {
  const t = await getTranslations("errors");
  const key = [`reason.${problem}`, `code.${problem}`].find((one) => t.has(one as "code.forbidden"));
  return t((key ?? "code.unavailable") as "code.unavailable", { left: 0, minutes: 5 });
}

async function Duty({ from }: { from: Date | null }) {
  const [t, locale] = await Promise.all([getTranslations("account.security.duty"), getLocale()]);
  return (
    <Alert tone="warning" title={t("title")}>
      {from && from > now() ? t("until", { date: formatMoment(from, locale) }) : t("now")}
    </Alert>
  );
}
