"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { GripVertical } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { MediaItem } from "./media-item";
import { pickedRowStyle } from "./picked-list";

type Props = {
  label: string;
  items: MediaItem[];
  row: (item: MediaItem, index: number) => ReactNode;
  onMove: (id: string, to: number) => void;
};

/** For pointers alone: the keyboard has the buttons beside. */
export function PickedDrag({ label, items, row, onMove }: Props) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const ids = items.map(({ id }) => id);
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onMove(String(active.id), ids.indexOf(String(over.id)));
  };
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ screenReaderInstructions: { draggable: "" } }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol aria-label={label} className="grid gap-2">
          {items.map((item, index) => (
            <DragRow key={item.id} id={item.id}>
              {row(item, index)}
            </DragRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function DragRow({ id, children }: { id: string; children: ReactNode }) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id });
  const style = { transition, ...(transform && { transform: `translate3d(0, ${transform.y}px, 0)` }) };
  return (
    <li
      ref={setNodeRef}
      style={style}
      className={`${pickedRowStyle} ${isDragging ? "relative z-10 border-accent" : ""}`}
    >
      <span
        {...listeners}
        aria-hidden="true"
        className="inline-grid h-11 w-6 shrink-0 cursor-grab touch-none place-items-center text-subtle active:cursor-grabbing"
      >
        <GripVertical className="size-5" />
      </span>
      {children}
    </li>
  );
}
