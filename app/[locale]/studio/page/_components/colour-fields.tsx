"use client";

import { type CSSProperties, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { fill } from "@/components/ui/fill";
import { Input } from "@/components/ui/input";
import { contrast, cssOf, grounds, type Theme, type ThemeColors, themeOf } from "@/lib/catalog/page/theme";

type Words = Record<
  | "legend"
  | "hint"
  | "use"
  | "accent"
  | "primary"
  | "dark"
  | "light"
  | "sampleText"
  | "sampleButton"
  | "sampleLink"
  | "ratio"
  | "corrected",
  string
>;
type Props = { initial: ThemeColors; words: Words };

const ours = { accent: "#7c3aed", primary: "#7c3aed" };
const box = "h-12 w-24 cursor-pointer p-1";

/** Two colours, and beside them what becomes of them in the dark and in the light. */
export function ColourFields({ initial, words }: Props) {
  const [isUsed, setUsed] = useState(initial.accent !== undefined);
  const [colors, setColors] = useState({
    accent: initial.accent ?? ours.accent,
    primary: initial.primary ?? initial.accent ?? ours.primary,
  });
  return (
    <fieldset className="grid gap-4">
      <legend className="pb-1 font-semibold text-h4">{words.legend}</legend>
      <p className="text-label text-muted">{words.hint}</p>
      <Checkbox
        name="hasColors"
        label={words.use}
        checked={isUsed}
        onChange={({ target }) => setUsed(target.checked)}
      />
      {isUsed && (
        <>
          <div className="flex flex-wrap gap-6">
            {(["accent", "primary"] as const).map((name) => (
              <Field key={name} name={name} label={words[name]}>
                <Input
                  type="color"
                  value={colors[name]}
                  onChange={({ target }) => setColors({ ...colors, [name]: target.value })}
                  className={box}
                />
              </Field>
            ))}
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            {(["dark", "light"] as const).map((theme) => (
              <Sample key={theme} theme={theme} colors={colors} words={words} />
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}

type SampleProps = { theme: Theme; colors: Required<ThemeColors>; words: Words };

function Sample({ theme, colors, words }: SampleProps) {
  const tokens = themeOf(colors, theme);
  if (!tokens) return null;
  const { bg, muted } = grounds[theme];
  const ratio = contrast(tokens.accentText, bg).toFixed(1);
  const isCorrected = tokens.accent !== colors.accent || tokens.accentText !== colors.accent;
  return (
    <figure className="grid gap-2">
      <div
        data-theme={theme}
        style={{ ...cssOf(tokens), backgroundColor: bg } as CSSProperties}
        className="grid justify-items-start gap-3 overflow-hidden rounded-card border border-border pb-4 [&>*]:mx-4"
      >
        <p
          className="mx-0! w-full px-4 py-3 text-label"
          style={{ backgroundColor: tokens.tint, color: muted }}
        >
          {words.sampleText}
        </p>
        <span
          className="inline-flex min-h-11 min-w-11 items-center rounded-control px-5 font-semibold text-label"
          style={{ backgroundColor: tokens.accent, color: tokens.onAccent }}
        >
          {words.sampleButton}
        </span>
        <span className="font-medium text-label underline" style={{ color: tokens.accentText }}>
          {words.sampleLink}
        </span>
      </div>
      <figcaption className="text-label text-muted">
        {words[theme]}: {fill(words.ratio, { ratio })} {isCorrected && words.corrected}
      </figcaption>
    </figure>
  );
}
