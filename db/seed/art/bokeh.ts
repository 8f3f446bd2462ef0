import { type Painter, unitOf } from "./canvas";
import { mix } from "./color";
import { place, stamp, wash } from "./stamp";

/** City lights out of focus. */
export const bokeh: Painter = (canvas, brush) => {
  const { random, colors, phase } = brush;
  const [dark, low, middle, high, light] = colors;
  const unit = unitOf(canvas);
  wash(canvas, brush, [mix(dark, [0, 0, 0], 0.35), dark, low, mix(low, middle, 0.6)]);
  const [fx, fy] = [random.between(0.2, 0.8) * canvas.width, random.between(0.3, 0.75) * canvas.height];
  stamp(canvas, { x: fx, y: fy, radius: unit * 0.1, softness: unit * 0.6, color: middle, strength: 0.5 });
  const count = random.integer(34, 54);
  for (let i = 0; i < count; i++) {
    const near = i / count;
    const [px, py] = place(canvas, brush);
    const pull = random.between(0, 0.55);
    const radius = unit * (0.012 + 0.085 * near * random.between(0.55, 1.15));
    const color = random.pick([middle, high, light, high]);
    const breath = 0.85 + 0.15 * Math.sin(phase * 2 * Math.PI + i);
    const strength = random.between(0.12, 0.42) * (1.1 - near * 0.5) * breath;
    const x = px + (fx - px) * pull;
    const y = py + (fy - py) * pull + Math.sin(phase * 2 * Math.PI + i * 2.4) * unit * 0.02;
    const softness = unit * (0.004 + 0.02 * (1 - near));
    stamp(canvas, { x, y, radius, softness, color, strength });
    const hollow = radius * 0.88;
    stamp(canvas, { x, y, radius, hollow, softness: softness * 0.7, color: light, strength: strength * 0.5 });
  }
};
