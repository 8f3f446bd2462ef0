import sharp, { type Metadata, type Sharp } from "sharp";
import { isAppError } from "@/lib/errors";
import { atMost } from "./at-most";
import { type Fault, unusable } from "./fault";

const maxPixels = 40_000_000;
const maxFrames = 200;
/** The longest side a WebP can have. */
const maxSide = 16_383;
/** libvips looks at it between rows: an encoder that has all rows is not stopped, so pixels are limited as well. */
export const timeoutSeconds = 5;
const formats = ["png", "jpeg", "gif", "webp"];

/** Where a picture lies: on the disk of whoever works on it, or in memory when it is small. */
export type PictureSource = string | Buffer;
export type OpenPicture = { picture: Sharp; header: Metadata; width: number; height: number; frames: number };

// libvips decodes on threads of its own; two pictures at once keep two cores busy and leave air for the rest.
const decoding = atMost(2);
sharp.concurrency(1);
sharp.cache(false);

// A stranger's bytes never reach the decoders of AVIF, TIFF, SVG and the like: that is where the holes are.
sharp.block({ operation: ["VipsForeignLoad"] });
const loaders = ["Png", "Jpeg", "Nsgif", "Webp"];
sharp.unblock({ operation: loaders.map((name) => `VipsForeignLoad${name}`) });

/** One decoding under all our limits, upright. A picture that moves is given with every frame, or as a still. */
export const withPicture = <Result>(
  source: PictureSource,
  work: (opened: OpenPicture) => Promise<Result>,
  { asStill = false } = {},
): Promise<Result> =>
  decoding(async () => {
    try {
      const header = await open(source, 1).metadata();
      const { frames, size } = judge(header);
      const picture = open(source, asStill ? 1 : frames)
        .autoOrient()
        .timeout({ seconds: timeoutSeconds });
      return await work({ picture, header, frames, ...size });
    } catch (error) {
      throw isAppError(error) ? error : unusable(faultOf(error), error);
    }
  });

/** The sum of all frames counts: so many pixels are what has to be decoded. */
const open = (input: PictureSource, pages: number) =>
  sharp(input, { pages, limitInputPixels: maxPixels, failOn: "error", sequentialRead: true });

function judge(header: Metadata) {
  const { autoOrient: size, pages: frames = 1 } = header;
  if (!formats.includes(header.format)) throw unusable("kind_unknown");
  if (frames > maxFrames) throw unusable("too_many_frames");
  if (size.width * size.height * frames > maxPixels) throw unusable("too_many_pixels");
  if (Math.max(size.width, size.height) > maxSide) throw unusable("too_many_pixels");
  return { frames, size };
}

function faultOf(error: unknown): Fault {
  const message = error instanceof Error ? error.message : "";
  if (/pixel limit/i.test(message)) return "too_many_pixels";
  if (/timeout/i.test(message)) return "too_slow";
  return /unsupported image format/i.test(message) ? "kind_unknown" : "unreadable";
}
