type Props = { values: number[]; label: string; className?: string };

const width = 120;
const height = 32;
const inset = 3;

/** Drawn on the server, read aloud by its label; no data is a line at zero. */
export function Sparkline({ values, label, className = "h-8 w-30" }: Props) {
  const points = plot(values.length > 1 ? values : [0, 0]);
  const line = points.map(([x, y]) => `${x},${y}`).join(" ");
  const [endX, endY] = points.at(-1) ?? [width, height];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className={`text-accent-text ${className}`}
    >
      <polygon
        points={`${inset},${height} ${line} ${endX},${height}`}
        fill="currentColor"
        fillOpacity="0.12"
      />
      <polyline
        points={line}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx={endX} cy={endY} r="3" fill="currentColor" />
    </svg>
  );
}

function plot(values: number[]): [number, number][] {
  const low = Math.min(0, ...values);
  const span = Math.max(1, Math.max(...values) - low);
  const round = (n: number) => Math.round(n * 10) / 10;
  return values.map((value, index) => [
    round(inset + (index / (values.length - 1)) * (width - 2 * inset)),
    round(height - inset - ((value - low) / span) * (height - 2 * inset)),
  ]);
}
