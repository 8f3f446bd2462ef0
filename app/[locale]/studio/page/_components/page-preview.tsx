"use client";

import { type CSSProperties, useEffect, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { StudioPage } from "@/lib/catalog/page/find-page";
import { cssOf, themeOf } from "@/lib/catalog/page/theme";
import { mediaAddress } from "@/lib/media/addresses";

type Props = {
  form: string;
  page: StudioPage;
  categories: Record<string, string>;
  words: Record<"join" | "link", string>;
};

type Shown = {
  name: string;
  bio: string;
  category: string;
  avatar: string | null;
  banner: string | null;
  colors: { accent?: string; primary?: string };
};

/** The head of the page on a phone of 390 points, as it will be with what the form holds now. */
export function PagePreview({ form: formId, page, categories, words }: Props) {
  const [shown, setShown] = useState<Shown>(() => ({
    name: page.name,
    bio: page.bio ?? "",
    category: page.category ?? "",
    avatar: page.avatar?.picture?.src ?? null,
    banner: page.banner?.picture?.src ?? null,
    colors: page.themeColors,
  }));

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    // A field that is drawn anew has its new value only after this.
    const read = () => requestAnimationFrame(() => setShown(shownBy(new FormData(form), page)));
    const listening = new AbortController();
    for (const event of ["input", "change"]) form.addEventListener(event, read, { signal: listening.signal });
    return () => listening.abort();
  }, [formId, page]);

  const [dark, light] = (["dark", "light"] as const).map((theme) => themeOf(shown.colors, theme));
  return (
    <div className="w-full max-w-[24.375rem] overflow-hidden rounded-sheet border border-strong bg-bg">
      {[
        { tokens: dark, look: "light:hidden" },
        { tokens: light, look: "hidden light:block" },
      ].map(({ tokens, look }) => (
        <div key={look} className={look} style={tokens ? (cssOf(tokens) as CSSProperties) : undefined}>
          <div className="aspect-[3/1] bg-s2">
            {shown.banner && (
              // biome-ignore lint/performance/noImgElement: it is one's own and may have been uploaded just now.
              <img src={shown.banner} alt="" width={1200} height={400} className="size-full object-cover" />
            )}
          </div>
          <div
            className="grid justify-items-start gap-3 px-4 pb-5"
            style={tokens ? { backgroundColor: tokens.tint } : undefined}
          >
            <Avatar name={shown.name} src={shown.avatar} size="xl" className="-mt-12 ring-4 ring-bg" />
            <div>
              <p className="wrap-anywhere font-bold text-h3">{shown.name}</p>
              <p className="text-label text-muted">
                @{page.slug} · {categories[shown.category]}
              </p>
            </div>
            <span className="inline-flex min-h-11 min-w-11 items-center rounded-control bg-accent px-5 font-semibold text-label text-on-accent">
              {words.join}
            </span>
            <p className="wrap-anywhere whitespace-pre-line text-body text-muted">{shown.bio}</p>
            <span className="font-medium text-accent-text text-label underline">{words.link}</span>
          </div>
        </div>
      ))}
    </div>
  );
}

function shownBy(fields: FormData, page: StudioPage): Shown {
  const text = (name: string) => String(fields.get(name) ?? "");
  const picture = (purpose: "avatar" | "banner") => {
    const id = text(`${purpose}MediaId`);
    return id === (page[purpose]?.id ?? "") ? (page[purpose]?.picture?.src ?? null) : id && mediaAddress(id);
  };
  return {
    name: text("name"),
    bio: text("bio"),
    category: text("category"),
    avatar: picture("avatar"),
    banner: picture("banner"),
    colors: fields.has("hasColors") ? { accent: text("accent"), primary: text("primary") } : {},
  };
}
