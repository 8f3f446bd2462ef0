import type { Picture } from "./picture";

/** A medium, or a part of it, for whoever may see it: the answer leads to a signed address. */
export const mediaAddress = (id: string, part?: string): string =>
  `/api/media/${id}${part ? `/${part}` : ""}`;

type Source = {
  id: string;
  widths: number[];
  width: number | null;
  height: number | null;
  dominantColor: string | null;
  altText: string | null;
};

/** A picture, or the poster of a film, for those who may see the medium itself. */
export function ownPicture({ id, widths, width, height, dominantColor, altText }: Source): Picture | null {
  const middle = widths[Math.floor((widths.length - 1) / 2)];
  if (!middle) return null;
  return {
    src: mediaAddress(id, String(middle)),
    srcSet: widths.map((one) => `${mediaAddress(id, String(one))} ${one}w`).join(", "),
    width: width ?? 1,
    height: height ?? 1,
    color: dominantColor ?? "#262633",
    alt: altText ?? "",
  };
}
