import { Random } from "../random";

const rate = 22_050;
/** Four chords as steps above a root, each easy to reach from the one before. */
const progressions = [
  [
    [0, 4, 7, 11],
    [9, 12, 16, 19],
    [5, 9, 12, 16],
    [7, 11, 14, 17],
  ],
  [
    [0, 3, 7, 10],
    [8, 12, 15, 19],
    [3, 7, 10, 14],
    [10, 14, 17, 21],
  ],
  [
    [0, 4, 7, 14],
    [4, 7, 11, 14],
    [5, 9, 12, 16],
    [2, 5, 9, 12],
  ],
] as const;

/** A slow pad under a plucked arpeggio, as a WAV file. The name decides key, order and rhythm. */
export function wave(name: string, seconds: number): Buffer {
  const random = new Random(`wave:${name}`);
  const root = 220 * 2 ** (random.integer(-4, 3) / 12);
  const chords = random.pick(progressions);
  const samples = new Float32Array(seconds * rate);
  const bar = seconds / 4;
  chords.forEach((chord, i) => {
    for (const step of chord) addPad(samples, i * bar, bar * 1.15, (root / 2) * 2 ** (step / 12));
    const notes = random.shuffle([...chord, ...chord]);
    notes.forEach((step, k) => {
      addPluck(samples, i * bar + (k * bar) / 8, root * 2 ** ((step + (k % 3 === 2 ? 12 : 0)) / 12));
    });
  });
  return encode(samples);
}

function addPad(samples: Float32Array, start: number, length: number, frequency: number) {
  const first = Math.floor(start * rate);
  const count = Math.min(samples.length - first, Math.floor(length * rate));
  for (let i = 0; i < count; i++) {
    const swell = Math.sin((Math.PI * i) / count) ** 0.7;
    const turn = (2 * Math.PI * frequency * i) / rate;
    samples[first + i] =
      (samples[first + i] as number) +
      0.05 * swell * (Math.sin(turn) + 0.5 * Math.sin(turn * 1.004) + 0.2 * Math.sin(2 * turn));
  }
}

function addPluck(samples: Float32Array, start: number, frequency: number) {
  const first = Math.floor(start * rate);
  const count = Math.min(samples.length - first, rate);
  for (let i = 0; i < count; i++) {
    const fade = Math.exp((-5 * i) / rate) * Math.min(1, i / 60);
    const turn = (2 * Math.PI * frequency * i) / rate;
    samples[first + i] =
      (samples[first + i] as number) + 0.12 * fade * (Math.sin(turn) + 0.3 * Math.sin(3 * turn) * fade);
  }
}

function encode(samples: Float32Array): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples.length * 2, 40);
  const tail = rate / 2;
  samples.forEach((sample, i) => {
    const out = Math.min(1, (samples.length - i) / tail);
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample * out)) * 32_767), 44 + i * 2);
  });
  return file;
}
