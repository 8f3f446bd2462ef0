import { getTranslations } from "next-intl/server";
import { Picture } from "@/components/catalog/picture";
import { LinkButton } from "@/components/ui/link-button";
import { homeRails } from "./home";

const tilts = ["lg:translate-y-6", "-translate-y-2 lg:-translate-y-4", "translate-y-3 lg:translate-y-10"];

/** What this is, in one sentence, beside art that creators here really made. */
export async function Hero() {
  const [t, rails] = await Promise.all([getTranslations("home"), homeRails()]);
  const art = rails.trending.slice(0, 3);
  return (
    <section className="grid items-center gap-8 pt-6 pb-10 lg:grid-cols-[1.05fr_1fr] lg:gap-16 lg:pt-14 lg:pb-20">
      <div className="grid gap-5">
        <h1 className="text-balance font-bold text-hero">{t("title")}</h1>
        <p className="max-w-[52ch] text-pretty text-lead text-muted">{t("lead")}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/creators" size="lg">
            {t("discover")}
          </LinkButton>
          <LinkButton href="/studio" prefetch={false} size="lg" variant="secondary">
            {t("iCreate")}
          </LinkButton>
        </div>
      </div>
      <ul aria-label={t("art")} className="grid grid-cols-3 gap-3 sm:gap-4">
        {art.map((creator, index) => (
          <li key={creator.slug} className={tilts[index]}>
            <Picture
              picture={creator.poster}
              alt={t("artBy", { name: creator.name })}
              sizes="(min-width: 64rem) 190px, (min-resolution: 2.5dppx) 20vw, 30vw"
              className="block aspect-[2/3] w-full rounded-sheet"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
