"use client";

import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, startTransition, useEffect, useOptimistic, useRef, useState } from "react";
import { toast } from "sonner";
import { Form, type FormAction } from "@/components/forms/form";
import type { Grip } from "@/components/ui/drag-rows";
import { fill } from "@/components/ui/fill";
import { IconButton } from "@/components/ui/icon-button";
import { placed } from "@/lib/placed";

const DragRows = dynamic(() => import("@/components/ui/drag-rows").then((file) => file.DragRows), {
  ssr: false,
});

type SortableRow = { id: string; name: string; content: ReactNode };
/** With {name}, and {position} and {count} in what is said afterwards. */
export type SortWords = Record<"up" | "down" | "moved", string>;

type Props = { label: string; rows: SortableRow[]; words: SortWords; action: FormAction<void> };

/** Moved by buttons, with or without a script, and by dragging once a pointer is at a grip. The order changes at once. */
export function SortableList({ label, rows, words, action }: Props) {
  const [order, setOrder] = useOptimistic(rows.map(({ id }) => id));
  const [canDrag, setCanDrag] = useState(false);
  const [said, setSaid] = useState("");
  const refocus = useRefocus();
  const shown = order.flatMap((id) => rows.find((row) => row.id === id) ?? []);

  const move = (id: string, position: number) =>
    startTransition(async () => {
      setOrder(placed(order, id, position));
      const result = await action(null, formOf(id, position));
      if (!result.ok) return void toast.error(result.error.message);
      const name = rows.find((row) => row.id === id)?.name ?? "";
      setSaid(fill(words.moved, { name, position: position + 1, count: rows.length }));
    });

  const buttons = ({ id, name }: SortableRow, index: number) => (
    <div className="flex shrink-0 gap-1">
      {([-1, 1] as const).map((step) => (
        <Form
          key={step}
          action={action}
          className="contents"
          onSubmit={(event) => {
            event.preventDefault();
            refocus.note(id, step);
            move(id, index + step);
          }}
        >
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="position" value={index + step} />
          <IconButton
            type="submit"
            data-move={`${id}:${step}`}
            disabled={index + step < 0 || index + step >= shown.length}
            label={fill(step < 0 ? words.up : words.down, { name })}
            icon={step < 0 ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />}
          />
        </Form>
      ))}
    </div>
  );

  const row = (one: SortableRow, index: number, grip: Grip) => (
    <>
      {one.content}
      <span {...grip} aria-hidden="true" className={gripStyle}>
        <GripVertical className="size-5" />
      </span>
      {buttons(one, index)}
    </>
  );

  return (
    <div ref={refocus.place}>
      {canDrag ? (
        <DragRows
          label={label}
          ids={shown.map(({ id }) => id)}
          rowClassName={rowStyle}
          onMove={move}
          row={(_, index, grip) => shown[index] && row(shown[index], index, grip)}
        />
      ) : (
        <ol aria-label={label} className="grid gap-2">
          {shown.map((one, index) => (
            <li key={one.id} className={rowStyle}>
              {row(one, index, { onPointerEnter: () => setCanDrag(true) })}
            </li>
          ))}
        </ol>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const rowStyle =
  "flex items-start justify-end gap-2 rounded-card border border-border bg-s1 py-2 pr-2 pl-3 max-sm:flex-wrap [&>:first-child]:min-w-0 [&>:first-child]:grow max-sm:[&>:first-child]:basis-full";

/** Pressed by pointers alone. */
const gripStyle =
  "inline-grid size-11 shrink-0 cursor-grab touch-none place-items-center text-subtle active:cursor-grabbing max-sm:hidden";

function formOf(id: string, position: number): FormData {
  const form = new FormData();
  form.set("id", id);
  form.set("position", String(position));
  return form;
}

/** A row that moves takes its button out of the page and back: the focus returns to it, or to the other at an end. */
function useRefocus() {
  const place = useRef<HTMLDivElement>(null);
  const noted = useRef<{ id: string; step: number } | null>(null);
  useEffect(() => {
    if (!noted.current) return;
    const { id, step } = noted.current;
    const find = (one: number) =>
      place.current?.querySelector<HTMLButtonElement>(
        `[data-move="${CSS.escape(id)}:${one}"]:not(:disabled)`,
      );
    (find(step) ?? find(-step))?.focus();
    noted.current = null;
  });
  return {
    place,
    note: (id: string, step: number) => {
      noted.current = { id, step };
    },
  };
}
