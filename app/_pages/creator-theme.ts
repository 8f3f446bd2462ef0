import type { CSSProperties } from "react";
import { cssOf, type ThemeColors, themeOf } from "@/lib/catalog/page/theme";

/** The creator's colours for the head of their page, in each theme as far from their ground as reading needs. */
export function creatorStyle(colors: ThemeColors): CSSProperties | undefined {
  const [dark, light] = [themeOf(colors, "dark"), themeOf(colors, "light")];
  if (!dark || !light) return undefined;
  const inLight = cssOf(light);
  const both = Object.entries(cssOf(dark)).map(([name, inDark]) => [
    name,
    `light-dark(${inLight[name as `--${string}`]}, ${inDark})`,
  ]);
  return Object.fromEntries(both);
}
