"use client";

import { useEffect, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { SlugAnswer } from "@/lib/catalog/page/check-slug";

const pauseMs = 250;

type Words = Record<"label" | "hint" | "checking" | "offers" | SlugAnswer["state"], string>;

/** Asks while the person types whether the address can be had. Without a script, sending the form asks. */
export function SlugField({ words, slug }: { words: Words; slug?: string }) {
  const input = useRef<HTMLInputElement>(null);
  const { answer, isAsking, ask } = useSlugAnswer();
  const choose = (offer: string) => {
    if (!input.current) return;
    input.current.value = offer;
    input.current.focus();
    ask(input.current, 0);
  };
  return (
    <div className="grid gap-2">
      <Field name="slug" label={words.label} hint={words.hint}>
        <Input
          ref={input}
          defaultValue={slug}
          required
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="next"
          onChange={({ currentTarget }) => ask(currentTarget, pauseMs)}
        />
      </Field>
      <p role="status" className={`text-label ${answer?.state === "free" ? "text-success" : "text-muted"}`}>
        {isAsking ? words.checking : answer && `@${answer.slug}: ${words[answer.state]}`}
      </p>
      {answer && answer.suggestions.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-label text-muted">{words.offers}</span>
          {answer.suggestions.map((offer) => (
            <button
              key={offer}
              type="button"
              onClick={() => choose(offer)}
              className="inline-flex min-h-11 min-w-11 items-center rounded-full border border-border bg-s1 px-4 font-medium text-label transition-colors hover:border-strong"
            >
              @{offer}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

type Question = { timer: number; controller: AbortController };

function forget(question: Question | null): void {
  clearTimeout(question?.timer);
  question?.controller.abort();
}

/** One question at a time: a new letter takes back the question before it. */
function useSlugAnswer() {
  const [answer, setAnswer] = useState<SlugAnswer | null>(null);
  const [isAsking, setAsking] = useState(false);
  const asking = useRef<Question | null>(null);

  useEffect(() => () => forget(asking.current), []);

  const ask = (input: HTMLInputElement, waitMs: number) => {
    forget(asking.current);
    setAnswer(null);
    const slug = input.value.trim();
    setAsking(slug !== "");
    if (!slug) return;
    const controller = new AbortController();
    const timer = window.setTimeout(async () => {
      const found = await fetchAnswer(slug, nameBeside(input), controller.signal).catch(() => null);
      if (controller.signal.aborted) return;
      setAnswer(found);
      setAsking(false);
    }, waitMs);
    asking.current = { timer, controller };
  };
  return { answer, isAsking, ask };
}

function nameBeside({ form }: HTMLInputElement): string {
  const field = form?.elements.namedItem("name");
  return field instanceof HTMLInputElement ? field.value : "";
}

async function fetchAnswer(slug: string, name: string, signal: AbortSignal): Promise<SlugAnswer | null> {
  const response = await fetch(`/api/creators/slug?${new URLSearchParams({ slug, name })}`, { signal });
  return response.ok ? (await response.json()).data : null;
}
