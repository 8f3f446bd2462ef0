import { type Brush, type Canvas, type Painter, unitOf } from "./canvas";
import { mix, type Rgb } from "./color";
import { place, stamp, stroke, wash } from "./stamp";

/** A planet with its own day and night. */
function planet(canvas: Canvas, { random, colors }: Brush, x: number, y: number, radius: number) {
  const [dark, low, middle, high, light] = colors;
  const [day, night] = random.chance(0.5) ? [high, low] : [light, middle];
  stamp(canvas, { x, y, radius, softness: radius * 0.7, color: day, strength: 0.22 });
  stamp(canvas, { x, y, radius, softness: 1.5, color: mix(night, dark, 0.35), strength: 1 });
  for (let i = 1; i <= 7; i++) {
    const step = i / 7;
    const shifted = radius * 0.055 * i;
    const inner = {
      x: x - shifted,
      y: y - shifted,
      radius: radius * (1 - 0.085 * i),
      softness: radius * 0.09,
    };
    stamp(canvas, { ...inner, color: mix(night, day, step), strength: 0.42 });
  }
}

function constellation(canvas: Canvas, brush: Brush) {
  const { random, colors } = brush;
  const unit = unitOf(canvas);
  const light = colors[4] as Rgb;
  const stars = Array.from({ length: random.integer(11, 18) }, () => place(canvas, brush));
  stars.forEach((star, i) => {
    const nearest = stars
      .slice(i + 1)
      .sort(
        (a, b) => Math.hypot(a[0] - star[0], a[1] - star[1]) - Math.hypot(b[0] - star[0], b[1] - star[1]),
      );
    for (const other of nearest.slice(0, random.integer(1, 2)))
      if (Math.hypot(other[0] - star[0], other[1] - star[1]) < unit * 0.48)
        stroke(canvas, star, other, { radius: 0.9, softness: 1.1, color: light, strength: 0.3 });
    stamp(canvas, {
      x: star[0],
      y: star[1],
      radius: unit * 0.002,
      softness: unit * 0.016,
      color: light,
      strength: 0.55,
    });
    stamp(canvas, {
      x: star[0],
      y: star[1],
      radius: unit * 0.0045,
      softness: 1.5,
      color: light,
      strength: 1,
    });
  });
}

export const orbits: Painter = (canvas, brush) => {
  const { random, colors } = brush;
  const [dark, low, middle, high, light] = colors;
  const unit = unitOf(canvas);
  wash(canvas, brush, [mix(dark, [0, 0, 0], 0.45), dark, mix(dark, low, 0.75)]);
  for (let i = 0; i < 260; i++) {
    const [x, y] = place(canvas, brush);
    stamp(canvas, {
      x,
      y,
      radius: random.between(0.2, 1.3),
      softness: 1.2,
      color: light,
      strength: random.between(0.15, 0.8),
    });
  }
  constellation(canvas, brush);
  const [cx, cy] = [canvas.width * random.between(0.25, 0.75), canvas.height * random.between(0.3, 0.7)];
  const sun = unit * random.between(0.1, 0.19);
  const ways = random.integer(2, 4);
  for (let i = 1; i <= ways; i++) {
    const radius = sun * (1.25 + i * 0.62);
    stamp(canvas, {
      x: cx,
      y: cy,
      radius,
      hollow: radius - 1,
      softness: 1.4,
      color: mix(high, middle, i / ways),
      strength: 0.55,
    });
    const turn = random.between(0, 2 * Math.PI);
    const [x, y] = [cx + Math.cos(turn) * radius, cy + Math.sin(turn) * radius];
    planet(canvas, brush, x, y, unit * random.between(0.014, 0.036));
  }
  planet(canvas, brush, cx, cy, sun);
};
