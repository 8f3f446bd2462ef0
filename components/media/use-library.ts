"use client";

import { useEffect, useState } from "react";
import type { MediaKind } from "@/lib/media/library-item";
import type { MediaItem } from "./media-item";

type Asked = { search: string; kind: MediaKind | ""; page: number };
type Found = { items: MediaItem[]; hasNext: boolean; state: "looking" | "there" | "failed" };

const pauseMs = 250;

/** The library page by page; another search begins anew, and what was asked before is not waited for. */
export function useLibrary({ search, kind, page }: Asked): Found {
  const [found, setFound] = useState<Found>({ items: [], hasNext: false, state: "looking" });
  useEffect(() => {
    const controller = new AbortController();
    setFound((before) => ({ ...before, state: "looking" }));
    const timer = setTimeout(async () => {
      const answer = await fetchPage({ search, kind, page }, controller.signal).catch(() => null);
      if (controller.signal.aborted) return;
      setFound((before) =>
        answer
          ? { ...answer, items: page > 1 ? [...before.items, ...answer.items] : answer.items, state: "there" }
          : { ...before, state: "failed" },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [search, kind, page]);
  return found;
}

async function fetchPage({ search, kind, page }: Asked, signal: AbortSignal) {
  const query = new URLSearchParams({ q: search, kind, p: String(page) });
  const response = await fetch(`/api/studio/media?${query}`, { signal });
  if (!response.ok) throw new Error(`The library answers ${response.status}`);
  const { data, meta } = await response.json();
  return { items: data as MediaItem[], hasNext: Boolean(meta.pagination.hasNext) };
}
