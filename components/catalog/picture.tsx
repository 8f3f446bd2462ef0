import type { CSSProperties } from "react";
import { cn } from "@/components/ui/cn";
import type { Picture as Source } from "@/lib/media/picture";

type Props = {
  picture: Source | null;
  /** The drawn width. Screens of three dots a point are asked for two: nobody sees the third, everybody waits for it. */
  sizes: string;
  /** Empty when the words beside it say the same. */
  alt?: string;
  /** The few pictures of the first screen; all others wait until they are near. */
  eager?: boolean;
  className?: string;
  style?: CSSProperties;
};

/** Fills the box it is given; its main colour stands there until it arrives. */
export function Picture({ picture, sizes, alt, eager = false, className, style }: Props) {
  if (!picture) return <span className={cn("block bg-s2", className)} style={style} />;
  return (
    // biome-ignore lint/performance/noImgElement: every width was made when the picture was published.
    <img
      src={picture.src}
      srcSet={picture.srcSet || undefined}
      sizes={picture.srcSet ? sizes : undefined}
      width={picture.width}
      height={picture.height}
      alt={alt ?? picture.alt}
      loading={eager ? "eager" : "lazy"}
      fetchPriority={eager ? "high" : undefined}
      decoding="async"
      className={cn("object-cover", className)}
      style={{ backgroundColor: picture.color, ...style }}
    />
  );
}
