import type { Locale } from "./locale";

type Named = readonly (readonly [name: string, mark: RegExp])[];

/** In this order: most browsers also call themselves by the name of those further down. */
const browsers: Named = [
  ["Instagram", /\bInstagram\b/],
  ["Facebook", /\bFBA[NV]\//],
  ["TikTok", /musical_ly|BytedanceWebview|\bTikTok\b/],
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\b(?:OPR|OPT|Opera)\b/],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Vivaldi", /\bVivaldi\//],
  ["DuckDuckGo", /\b(?:DuckDuckGo|Ddg)\//],
  ["UC Browser", /\bUC ?Browser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS|Chromium)\//],
  ["Safari", /\bVersion\/[\d.]+.*\bSafari\//],
];

const systems: Named = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Mac", /\bMacintosh\b|\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
];

const words: Record<Locale, { on: string; unknown: string }> = {
  "pt-BR": { on: "no", unknown: "Aparelho desconhecido" },
  en: { on: "on", unknown: "Unknown device" },
};

const nameIn = (known: Named, text: string) => known.find(([, mark]) => mark.test(text))?.[0];

/** "Chrome no Windows": what somebody calls their device, never a word that the device says of itself. */
export function deviceName(userAgent: string | null, locale: Locale): string {
  const browser = nameIn(browsers, userAgent ?? "");
  const system = nameIn(systems, userAgent ?? "");
  const { on, unknown } = words[locale];
  if (browser && system) return `${browser} ${on} ${system}`;
  return browser ?? system ?? unknown;
}
