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
import { type HTMLAttributes, type ReactNode, useId } from "react";

/** What a grip wears to be one. */
export type Grip = HTMLAttributes<HTMLElement>;

type Props = {
  label: string;
  ids: string[];
  rowClassName: string;
  onMove: (id: string, position: number) => void;
  row: (id: string, index: number, grip: Grip) => ReactNode;
};

/** For pointers alone: the keyboard has the buttons beside. Fetched once a pointer is near. */
export function DragRows({ label, ids, rowClassName, onMove, row }: Props) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
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
          {ids.map((id, index) => (
            <DragRow key={id} id={id} className={rowClassName}>
              {(grip) => row(id, index, grip)}
            </DragRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

type RowProps = { id: string; className: string; children: (grip: Grip) => ReactNode };

function DragRow({ id, className, children }: RowProps) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id });
  const style = { transition, ...(transform && { transform: `translate3d(0, ${transform.y}px, 0)` }) };
  return (
    <li
      ref={setNodeRef}
      style={style}
      className={`${className} ${isDragging ? "relative z-10 border-accent" : ""}`}
    >
      {children({ ...listeners })}
    </li>
  );
}
