import type { Figures } from "./figures";
import type { Spread } from "./statistics";

type Row = string[];

/** Plain columns, the first to the left and the numbers to the right: readable here and in a document. */
export function drawTable([head = [], ...rows]: Row[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row.map((cell, column) => cell[column === 0 ? "padEnd" : "padStart"](widths[column] ?? 0)).join("  "),
    )
    .join("\n");
}

const figure = (value: number, digits = 0) =>
  Number.isFinite(value)
    ? value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : "–";
const range = ({ median, lowest, highest }: Spread, digits = 2) =>
  `${figure(median, digits)} (${figure(lowest, digits)}–${figure(highest, digits)})`;

export const drawFigures = (all: Figures[]): string =>
  drawTable([
    [
      "page",
      "KB",
      "req/s",
      "÷ bare Next",
      "÷ node:http",
      "p50 ms",
      "p95",
      "p99",
      "CPU ms",
      "bare",
      "RSS MB",
      "queries",
    ],
    ...all.map(({ name, bytes, sides: { app, bareNext }, toBareNext, toBareHttp, queries }) => [
      name,
      figure(bytes / 1_024, 1),
      figure(app.perSecond.median),
      range(toBareNext),
      range(toBareHttp, 3),
      figure(app.p50, 1),
      figure(app.p95, 1),
      figure(app.p99, 1),
      figure(app.cpuMs, 2),
      figure(bareNext.cpuMs, 2),
      figure(app.residentMb),
      `${queries.cold} / ${queries.warm}`,
    ]),
  ]);
