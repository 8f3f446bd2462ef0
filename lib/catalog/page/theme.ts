/** What a creator chooses; kept in creators.theme_colors as it was chosen. */
export type ThemeColors = {
  /** Of buttons and links. */
  accent?: string;
  /** What the head of the page is tinted with. */
  primary?: string;
};

export type Theme = "dark" | "light";

/** What is drawn: the tokens of globals.css that a page wears in place of ours, each readable where it stands. */
export type ThemeTokens = {
  accent: string;
  accentHover: string;
  onAccent: string;
  accentText: string;
  accentBg: string;
  ring: string;
  /** Behind the head of the page; every word that stands on the page can stand on it. */
  tint: string;
};

/** The surfaces of app/globals.css that words stand on, and the faintest of those words. */
export const grounds = {
  dark: { bg: "#0b0b0f", s1: "#14141b", s2: "#1c1c26", muted: "#b8b8c6" },
  light: { bg: "#ffffff", s1: "#f7f7fa", s2: "#efeff4", muted: "#4b4b5c" },
} as const;

export const readable = 4.5;
export const visible = 3;

export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** `part` of the one colour, the rest of the other. */
function mix(one: string, other: string, part: number): string {
  const [a, b] = [channels(one), channels(other)];
  const mixed = a.map((value, index) => Math.round(value * part + (b[index] ?? 0) * (1 - part)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

const steps = 64;

/** As much of the colour as leaves it far enough from every ground; towards white or black it gets there. */
function apart(color: string, towards: string, from: readonly string[], least: number): string {
  for (let step = steps; step > 0; step -= 1) {
    const mixed = mix(color, towards, step / steps);
    if (from.every((ground) => contrast(mixed, ground) >= least)) return mixed;
  }
  return towards;
}

/** The most of a colour that a ground takes before words on it fade. */
function tinted(color: string, ground: string, words: string): string {
  for (let part = 0.32; part > 0; part -= 0.02) {
    const mixed = mix(color, ground, part);
    if (contrast(mixed, words) >= readable) return mixed;
  }
  return ground;
}

/** Null: nothing was chosen that can be read, and the page wears ours. */
export function themeOf({ accent, primary }: ThemeColors, theme: Theme): ThemeTokens | null {
  const chosen = [accent, primary].find((color) => color !== undefined && isHex(color))?.toLowerCase();
  if (!chosen) return null;
  const { bg, s1, s2, muted } = grounds[theme];
  const away = theme === "dark" ? "#ffffff" : "#000000";
  const button = apart(chosen, away, [bg, s1, s2], visible);
  const onAccent = contrast(button, "#ffffff") >= contrast(button, "#000000") ? "#ffffff" : "#000000";
  const accentBg = tinted(chosen, bg, muted);
  const tint = tinted(primary && isHex(primary) ? primary.toLowerCase() : chosen, bg, muted);
  const accentText = apart(chosen, away, [bg, s1, s2, accentBg, tint], readable);
  return {
    accent: button,
    // Away from the words on it, so that they stand out more and not less.
    accentHover: mix(button, onAccent === "#ffffff" ? "#000000" : "#ffffff", 0.88),
    onAccent,
    accentText,
    accentBg,
    ring: accentText,
    tint,
  };
}

/** As custom properties for a style: `--accent` and so on. */
export const cssOf = (tokens: ThemeTokens): Record<`--${string}`, string> => ({
  "--accent": tokens.accent,
  "--accent-hover": tokens.accentHover,
  "--on-accent": tokens.onAccent,
  "--accent-text": tokens.accentText,
  "--accent-bg": tokens.accentBg,
  "--ring": tokens.ring,
  "--tint": tokens.tint,
});

/** What the database keeps, and nothing that is no colour: it ends in a style. */
export const readThemeColors = (kept: Record<string, string>): ThemeColors =>
  Object.fromEntries(
    (["accent", "primary"] as const).flatMap((name) => {
      const color = kept[name];
      return color && isHex(color) ? [[name, color.toLowerCase()]] : [];
    }),
  );
