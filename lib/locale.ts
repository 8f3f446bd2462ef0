export const locales = ["pt-BR", "en"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

export const localeCookie = "locale";

/**
 * The first language of the list that we speak. Written as patterns because the same rule also steers
 * rewrites, which serve signed-out visitors without waking any code of ours.
 */
export const acceptLanguagePatterns: Record<Locale, string> = {
  "pt-BR": "(?:(?!\\ben\\b).)*\\bpt\\b.*",
  en: "(?:(?!\\bpt\\b).)*\\ben\\b.*",
};

export function pickLocale(
  cookie: string | undefined,
  acceptLanguage: string | null,
  fallback: Locale,
): Locale {
  if (isLocale(cookie)) return cookie;
  return (
    locales.find((locale) => new RegExp(`^${acceptLanguagePatterns[locale]}$`).test(acceptLanguage ?? "")) ??
    fallback
  );
}
