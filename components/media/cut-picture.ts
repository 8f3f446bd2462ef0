import { type Crop, cropBox } from "./crop";

/** The chosen part as a file of its own, upright, without anything a camera wrote into it; null: it could not be read. */
export async function cutPicture(
  file: File,
  { ratio, width: most }: { ratio: number; width: number },
  crop: Crop,
): Promise<File | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const { x, y, width, height } = cropBox(picture, ratio, crop);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(Math.min(most, width));
  canvas.height = Math.max(1, Math.round(canvas.width / ratio));
  canvas.getContext("2d")?.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height);
  picture.close();
  const type = file.type === "image/png" ? "image/png" : "image/jpeg";
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.92));
  const name = `${file.name.replace(/\.[^.]+$/, "")}.${type === "image/png" ? "png" : "jpg"}`;
  return blob && new File([blob], name, { type });
}
