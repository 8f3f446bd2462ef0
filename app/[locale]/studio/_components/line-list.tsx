"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { HiddenValue } from "@/components/media/hidden-value";
import { Button } from "@/components/ui/button";
import { controlStyle } from "@/components/ui/control-style";
import { fill } from "@/components/ui/fill";
import { IconButton } from "@/components/ui/icon-button";
import { placed } from "@/lib/placed";

type Words = Record<"label" | "hint" | "line" | "add" | "remove" | "up" | "down" | "without", string>;
type Line = { key: number; text: string };
type Props = { name: string; initial: string[]; most: number; longest: number; words: Words };

let lastKey = 0;
const lineOf = (text: string): Line => {
  lastKey += 1;
  return { key: lastKey, text };
};

/** Short lines in an order. The form carries them as one text; without a script that text is typed as such. */
export function LineList({ name, initial, most, longest, words }: Props) {
  const [lines, setLines] = useState(() => initial.map(lineOf));
  const [focused, setFocused] = useState<number | null>(null);
  const hint = useId();
  const list = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    if (focused !== null) list.current?.querySelector<HTMLElement>(`[data-line="${focused}"]`)?.focus();
  }, [focused]);

  const add = () => {
    const line = lineOf("");
    setLines([...lines, line]);
    setFocused(line.key);
  };
  const remove = (line: Line, index: number) => {
    setLines(lines.filter((one) => one !== line));
    setFocused((lines[index + 1] ?? lines[index - 1])?.key ?? null);
  };
  const change = (line: Line, text: string) =>
    setLines(lines.map((one) => (one === line ? { ...line, text } : one)));
  const move = (line: Line, to: number) => {
    setLines(placed(lines, line, to));
  };

  return (
    <fieldset ref={list} aria-describedby={hint} className="grid min-w-0 gap-3">
      <legend className="font-medium text-label">{words.label}</legend>
      <p id={hint} className="text-label text-muted">
        {words.hint}
      </p>
      <HiddenValue name={name} value={lines.map(({ text }) => text).join("\n")} />
      <ol className="grid gap-2">
        {lines.map((line, index) => (
          <li key={line.key} className="flex flex-wrap items-center gap-1">
            <input
              data-line={line.key}
              value={line.text}
              maxLength={longest}
              aria-label={fill(words.line, { position: index + 1 })}
              onChange={({ target }) => change(line, target.value)}
              className={`${controlStyle} min-w-40 flex-1`}
            />
            <IconButton
              label={fill(words.up, { name: line.text })}
              icon={<ArrowUp aria-hidden="true" />}
              disabled={index === 0}
              onClick={() => move(line, index - 1)}
            />
            <IconButton
              label={fill(words.down, { name: line.text })}
              icon={<ArrowDown aria-hidden="true" />}
              disabled={index === lines.length - 1}
              onClick={() => move(line, index + 1)}
            />
            <IconButton
              label={fill(words.remove, { name: line.text })}
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => remove(line, index)}
            />
          </li>
        ))}
      </ol>
      {lines.length < most && (
        <Button variant="secondary" icon={<Plus aria-hidden="true" />} onClick={add} className="w-fit">
          {words.add}
        </Button>
      )}
      <noscript>
        <label className="grid gap-2 text-label">
          {words.without}
          <textarea name={name} defaultValue={initial.join("\n")} rows={6} className={controlStyle} />
        </label>
      </noscript>
    </fieldset>
  );
}
