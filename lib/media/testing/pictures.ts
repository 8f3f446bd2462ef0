import { crc32 } from "node:zlib";
import sharp from "sharp";

export async function aPhoto({ width = 800, height = 600, orientation = 1 } = {}): Promise<Buffer> {
  const top = {
    create: { width, height: Math.floor(height / 4), channels: 3 as const, background: "#ffffff" },
  };
  return sharp({ create: { width, height, channels: 3, background: "#d03020" } })
    .composite([{ input: await sharp(top).png().toBuffer(), gravity: "north" }])
    .withExif({
      IFD0: { Make: "Canary Camera", Artist: "Joana Canary" },
      IFD3: {
        GPSLatitudeRef: "S",
        GPSLatitude: "23/1 33/1 1/1",
        GPSLongitudeRef: "W",
        GPSLongitude: "46/1 38/1 1/1",
      },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

export function anAnimation({ width = 400, height = 200, frames = 6 } = {}): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * frames * 3);
  for (let frame = 0; frame < frames; frame++) {
    pixels.fill((frame * 199) % 256, frame * width * height * 3, (frame + 1) * width * height * 3);
  }
  return sharp(pixels, { raw: { width, height: height * frames, channels: 3, pageHeight: height } })
    .gif({ delay: new Array(frames).fill(120), effort: 1 })
    .toBuffer();
}

/** A PNG that says how large it is and holds next to nothing. */
export async function pngThatSays(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: "#000" } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
