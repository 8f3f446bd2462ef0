import { create } from "qrcode";

/** Modules of white that readers need around a code. */
const margin = 4;

/** Drawn on the server. Black on white in every theme: readers need the contrast. */
export function QrCode({ text, alt, className }: { text: string; alt: string; className?: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const size = modules.size + 2 * margin;
  const dark = Array.from(modules.data.keys()).filter((at) => modules.data[at]);
  const path = dark
    .map((at) => `M${(at % modules.size) + margin} ${Math.floor(at / modules.size) + margin}h1v1h-1z`)
    .join("");
  return (
    <svg
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
