import { cn } from "./cn";

const sizes = { sm: 32, md: 44, lg: 64, xl: 112 } as const;
const letters = { sm: "text-caption", md: "text-label", lg: "text-h4", xl: "text-h2" } as const;
const grounds = [
  "bg-accent-bg text-accent-text",
  "bg-info-bg text-info",
  "bg-success-bg text-success",
  "bg-warning-bg text-warning",
  "bg-danger-bg text-danger",
];

type Props = {
  name: string;
  src?: string | null;
  srcSet?: string;
  size?: keyof typeof sizes;
  className?: string;
  alt?: string;
};

/** The name stands beside it nearly everywhere, so it is decoration unless an alt is given. */
export function Avatar({ name, src, srcSet, size = "md", className, alt = "" }: Props) {
  const px = sizes[size];
  const frame = cn("inline-grid shrink-0 place-items-center overflow-hidden rounded-full", className);
  if (!src) {
    return (
      <span
        className={cn(frame, letters[size], grounds[hash(name) % grounds.length], "font-semibold")}
        style={{ width: px, height: px }}
        {...(alt ? { role: "img", "aria-label": alt } : { "aria-hidden": true })}
      >
        {initials(name)}
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: portraits are published at their few sizes.
    <img
      src={src}
      srcSet={srcSet}
      sizes={srcSet && `${px}px`}
      alt={alt}
      width={px}
      height={px}
      loading="lazy"
      decoding="async"
      className={cn(frame, "bg-s2 object-cover")}
    />
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toUpperCase();
}

const hash = (text: string) =>
  Array.from(text).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
