"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useState } from "react";

type Props = { listId: string; previous: string; next: string };

const look =
  "grid size-11 place-items-center rounded-full border border-border bg-s1 transition-colors hover:border-strong hover:bg-s3 aria-disabled:cursor-default aria-disabled:bg-transparent aria-disabled:text-subtle aria-disabled:hover:border-border [&_svg]:size-5";

/** At an end the button is only marked as disabled: a truly disabled one would drop the focus it holds. */
export function RailButtons({ listId, previous, next }: Props) {
  const [ends, setEnds] = useState({ start: true, end: false });

  useEffect(() => {
    const list = document.getElementById(listId);
    if (!list) return;
    const key = `rail:${location.pathname}:${listId}`;
    list.scrollLeft = Number(sessionStorage.getItem(key) ?? 0);
    const measure = () => {
      const { scrollLeft, scrollWidth, clientWidth } = list;
      setEnds({ start: scrollLeft <= 1, end: scrollLeft + clientWidth >= scrollWidth - 1 });
      sessionStorage.setItem(key, String(Math.round(scrollLeft)));
    };
    measure();
    list.addEventListener("scroll", measure, { passive: true });
    const resized = new ResizeObserver(measure);
    resized.observe(list);
    return () => {
      list.removeEventListener("scroll", measure);
      resized.disconnect();
    };
  }, [listId]);

  const move = (direction: 1 | -1) => {
    const list = document.getElementById(listId);
    list?.scrollBy({ left: direction * list.clientWidth * 0.8, behavior: "smooth" });
  };
  return (
    <div className="ml-auto hidden gap-2 lg:scripted:flex">
      <button
        type="button"
        aria-label={previous}
        aria-disabled={ends.start}
        onClick={() => move(-1)}
        className={look}
      >
        <ChevronLeft aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={next}
        aria-disabled={ends.end}
        onClick={() => move(1)}
        className={look}
      >
        <ChevronRight aria-hidden="true" />
      </button>
    </div>
  );
}
