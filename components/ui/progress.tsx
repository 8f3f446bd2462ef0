type Props = {
  label: string;
  value: number;
  max?: number;
  text: string;
  tone?: "accent" | "success" | "danger";
};

const fills = { accent: "bg-accent", success: "bg-success", danger: "bg-danger" };

export function Progress({ label, value, max = 100, text, tone = "accent" }: Props) {
  const share = Math.min(1, Math.max(0, value / max));
  return (
    <div className="grid gap-2">
      <div className="flex items-baseline justify-between gap-4 text-label">
        <span className="min-w-0 wrap-anywhere font-medium">{label}</span>
        <span className="text-right text-muted tabular-nums">{text}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={text}
        className="h-2 overflow-hidden rounded-full bg-s3 forced-colors:border forced-colors:border-[CanvasText]"
      >
        <div
          className={`h-full origin-left rounded-full transition-[width] duration-200 forced-colors:bg-[Highlight] ${fills[tone]}`}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
