/** A tone that swells from silence to its full loudness, written by hand. */
export function aWav({ seconds = 1, bytesPerSample = 2, loudness = 1 } = {}): Buffer {
  const rate = 8_000;
  const count = Math.round(seconds * rate);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + count * bytesPerSample, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * bytesPerSample, 28);
  head.writeUInt16LE(bytesPerSample, 32);
  head.writeUInt16LE(8 * bytesPerSample, 34);
  head.write("data", 36);
  head.writeUInt32LE(count * bytesPerSample, 40);

  const sound = Buffer.alloc(count * bytesPerSample);
  const highest = 2 ** (8 * bytesPerSample - 1) - 1;
  for (let i = 0; i < count; i++) {
    const height = Math.round(Math.cos(i * Math.PI * 0.25) * (i / count) * loudness * highest);
    if (bytesPerSample === 1) sound.writeUInt8(height + 128, i);
    else sound.writeIntLE(height, i * bytesPerSample, bytesPerSample);
  }
  return Buffer.concat([head, sound]);
}
