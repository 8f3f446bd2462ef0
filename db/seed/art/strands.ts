import { type Painter, unitOf } from "./canvas";
import { mix } from "./color";
import { noise } from "./noise";
import { stamp, wash } from "./stamp";

/** Fine threads that follow an invisible current. */
export const strands: Painter = (canvas, brush) => {
  const { random, colors } = brush;
  const [dark, low, middle, high, light] = colors;
  const night = random.chance(0.65);
  wash(
    canvas,
    brush,
    night ? [mix(dark, [0, 0, 0], 0.3), dark, mix(dark, low, 0.5)] : [light, mix(light, high, 0.35)],
  );
  const inks = night ? [middle, high, light, high] : [dark, low, middle, low];
  const current = noise(random);
  const unit = unitOf(canvas);
  const zoom = random.between(0.9, 1.7) / unit;
  const heading = random.between(0, 2 * Math.PI);
  const step = unit / 150;
  for (let i = 0; i < 340; i++) {
    let x = random.between(-0.1, 1.1) * canvas.width;
    let y = random.between(-0.1, 1.1) * canvas.height;
    const color = random.pick(inks);
    const strength = random.between(0.25, 0.85);
    const thick = random.between(0.5, 1) ** 3 * unit * 0.0052;
    const length = random.integer(30, 95);
    for (let k = 0; k < length; k++) {
      const turn = heading + current(x * zoom, y * zoom) * 2.6;
      x += Math.cos(turn) * step;
      y += Math.sin(turn) * step;
      const radius = thick * Math.sin((Math.PI * (k + 1)) / (length + 1)) + 0.4;
      stamp(canvas, { x, y, radius, softness: 1.2, color, strength });
    }
  }
};
