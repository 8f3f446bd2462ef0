/** The shortest files that are what they say, byte by byte. */
export const pdf = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

export const emptyZip = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);

/** MPEG 1, layer III, 128 kbit/s, 44.1 kHz. */
export const mp3Frame = Buffer.from([0xff, 0xfb, 0x90, 0x64]);

export function ftyp(major: string, ...compatible: string[]): Buffer {
  const brands = Buffer.from(`ftyp${major}\0\0\0\0${compatible.join("")}`, "latin1");
  const size = Buffer.alloc(4);
  size.writeUInt32BE(4 + brands.length);
  return Buffer.concat([size, brands, Buffer.from("\0\0\0\x08mdat", "latin1")]);
}
