import { getTranslations } from "next-intl/server";
import { supportLinks } from "./support-links";

const questions = ["what", "renew", "regret", "creators"] as const;

export async function PlansFaq() {
  const [t, contacts] = await Promise.all([getTranslations("plans"), supportLinks()]);
  return (
    <section aria-labelledby="faq" className="grid max-w-[68ch] gap-3">
      <h2 id="faq" className="font-semibold text-h3">
        {t("faq")}
      </h2>
      {questions.map((question) => (
        <details key={question} className="rounded-card border border-border bg-s1">
          <summary className="flex min-h-12 cursor-pointer items-center px-4 py-2 font-medium text-body">
            {t(`question.${question}`)}
          </summary>
          <p className="px-4 pb-4 text-label text-muted">{t(`answer.${question}`)}</p>
        </details>
      ))}
      {contacts.length > 0 && (
        <p className="text-label text-muted">
          {t("contact")}{" "}
          {contacts.map(({ label, href }, place) => (
            <span key={href}>
              {place > 0 && ", "}
              <a href={href} rel="noopener" className="text-accent-text underline">
                {label}
              </a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
