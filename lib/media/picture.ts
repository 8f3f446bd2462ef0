import type { PgColumn } from "drizzle-orm/pg-core";
import { env } from "@/lib/env";

/** A picture anybody may see, ready to be drawn: its box is known before a byte of it arrives. */
export type Picture = {
  src: string;
  srcSet: string;
  width: number;
  height: number;
  color: string;
  alt: string;
};

type Source = {
  id: string;
  publicPrefix: string | null;
  publicWidths: number[] | null;
  previewKey: string | null;
  width: number | null;
  height: number | null;
  dominantColor: string | null;
  altText: string | null;
};

export const pictureColumns = <Table extends Record<keyof Source, PgColumn>>(
  table: Table,
): Pick<Table, keyof Source> => ({
  // First, and never null: drizzle takes a joined row whose first column is null for a row that is not there.
  id: table.id,
  publicPrefix: table.publicPrefix,
  publicWidths: table.publicWidths,
  previewKey: table.previewKey,
  width: table.width,
  height: table.height,
  dominantColor: table.dominantColor,
  altText: table.altText,
});

const address = (key: string) => `${env.MEDIA_CDN_URL}/${key}`;

export function publicPicture(source: Source | null): Picture | null {
  const widths = source?.publicWidths;
  if (!source?.publicPrefix || !widths?.length) return null;
  const at = (width: number) => address(`${source.publicPrefix}/${width}.webp`);
  const middle = widths[Math.floor((widths.length - 1) / 2)] ?? 0;
  return {
    ...shape(source),
    src: at(middle),
    srcSet: widths.map((width) => `${at(width)} ${width}w`).join(", "),
    alt: source.altText ?? "",
  };
}

/** What a locked picture shows: a blur that leads back to nothing, and not a word of what it hides. */
export function blurredPicture(source: Source | null): Picture | null {
  if (!source?.previewKey) return null;
  return { ...shape(source), src: address(source.previewKey), srcSet: "", alt: "" };
}

const shape = (source: Source) => ({
  width: source.width ?? 1,
  height: source.height ?? 1,
  color: source.dominantColor ?? "#262633",
});
