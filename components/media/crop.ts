export type Size = { width: number; height: number };
/** `zoom` from 1; `across` and `down` from 0 to 1: where the frame stands in the room it has. */
export type Crop = { zoom: number; across: number; down: number };

export const wholeCrop: Crop = { zoom: 1, across: 0.5, down: 0.5 };
export const mostZoom = 4;

/** The part of a picture that fills a frame of this shape. */
export function cropBox({ width, height }: Size, ratio: number, { zoom, across, down }: Crop) {
  const fitted =
    width / height > ratio ? { width: height * ratio, height } : { width, height: width / ratio };
  const box = { width: fitted.width / zoom, height: fitted.height / zoom };
  return { ...box, x: (width - box.width) * across, y: (height - box.height) * down };
}

const within = (value: number) => Math.min(1, Math.max(0, value));

/** Moved by so many frames, as a finger drags the picture under it. */
export function dragged(size: Size, ratio: number, crop: Crop, by: { x: number; y: number }): Crop {
  const box = cropBox(size, ratio, crop);
  const room = { x: size.width - box.width, y: size.height - box.height };
  return {
    ...crop,
    across: room.x > 0 ? within(crop.across - (by.x * box.width) / room.x) : crop.across,
    down: room.y > 0 ? within(crop.down - (by.y * box.height) / room.y) : crop.down,
  };
}
