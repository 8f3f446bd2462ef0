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
import { gripStyle, rowStyle, type SortableRow } from "./sortable-list";

type Props = {
  label: string;
  rows: SortableRow[];
  onMove: (id: string, position: number) => void;
  buttons: (row: SortableRow, index: number) => ReactNode;
};

/** For pointers alone: the keyboard has the buttons beside. */
export function DragRows({ label, rows, onMove, buttons }: Props) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const ids = rows.map(({ id }) => id);
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
          {rows.map((row, index) => (
            <DragRow key={row.id} row={row}>
              {buttons(row, index)}
            </DragRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function DragRow({ row, children }: { row: SortableRow; children: ReactNode }) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: row.id });
  const style = transform ? { transform: `translate3d(0, ${transform.y}px, 0)`, transition } : { transition };
  return (
    <li
      ref={setNodeRef}
      style={style}
      className={`${rowStyle} ${isDragging ? "relative z-10 border-accent" : ""}`}
    >
      {row.content}
      <span {...listeners} aria-hidden="true" className={gripStyle}>
        <GripVertical className="size-5" />
      </span>
      {children}
    </li>
  );
}
