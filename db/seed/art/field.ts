import { type Canvas, unitOf } from "./canvas";

/**
 * A smooth value over the picture, computed on a coarse grid and read between its points:
 * thirty times cheaper than asking at every pixel, and nobody can see it.
 */
export interface Field {
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  readonly grid: Float32Array;
}

/** `value` is asked in units of the shorter side, with 0,0 in the middle. */
export function fieldOf(canvas: Canvas, value: (x: number, y: number) => number, step = 5): Field {
  const { width, height } = canvas;
  const unit = unitOf(canvas);
  const columns = Math.ceil(width / step) + 2;
  const rows = Math.ceil(height / step) + 2;
  const grid = new Float32Array(columns * rows);
  for (let j = 0, at = 0; j < rows; j++)
    for (let i = 0; i < columns; i++)
      grid[at++] = value((i * step - width / 2) / unit, (j * step - height / 2) / unit);
  return { step, columns, rows, grid };
}

/** Another field made of this one's neighbourhoods: its slope, its shadow. */
export function derive(field: Field, value: (at: (di: number, dj: number) => number) => number): Field {
  const { columns, rows, grid } = field;
  let i = 0;
  let j = 0;
  const at = (di: number, dj: number) => {
    const column = Math.max(0, Math.min(columns - 1, i + di));
    const row = Math.max(0, Math.min(rows - 1, j + dj));
    return grid[row * columns + column] as number;
  };
  const result = new Float32Array(grid.length);
  for (j = 0; j < rows; j++) for (i = 0; i < columns; i++) result[j * columns + i] = value(at);
  return { ...field, grid: result };
}

/** How much the value changes over one pixel: what soft edges are measured with. */
export const steepness = (field: Field) =>
  derive(field, (at) => Math.hypot(at(1, 0) - at(-1, 0), at(0, 1) - at(0, -1)) / (2 * field.step) + 1e-6);

/** Light from the upper left. */
export const relief = (field: Field, strength: number) =>
  derive(field, (at) => (strength * (at(1, 0) - at(-1, 0) + at(0, 1) - at(0, -1))) / (2 * field.step));

/** Writes the values of one row of pixels into `line`. */
export function readRow(field: Field, y: number, line: Float32Array) {
  const { step, columns, grid } = field;
  const top = Math.floor(y / step) * columns;
  const down = (y % step) / step;
  const up = 1 - down;
  let left = (grid[top] as number) * up + (grid[top + columns] as number) * down;
  for (let at = top + 1, x = 0; x < line.length; at++) {
    const right = (grid[at] as number) * up + (grid[at + columns] as number) * down;
    const slope = (right - left) / step;
    for (let end = Math.min(line.length, x + step), value = left; x < end; x++, value += slope)
      line[x] = value;
    left = right;
  }
}
