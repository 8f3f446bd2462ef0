const sides = [360, 720, 1080];
/** What the picture of a rung may weigh at most, in kilobits a second. */
const rates = new Map([
  [360, 900],
  [720, 2_800],
  [1080, 5_000],
]);

export type Rung = { side: number; width: number; height: number; kilobits: number };

/** The sizes in which a film is offered, by its short side. None is larger than the film itself. */
export function rungsOf(film: { width: number; height: number }): Rung[] {
  const short = Math.min(film.width, film.height);
  const fitting = sides.filter((side) => side <= short);
  return (fitting.length > 0 ? fitting : [even(short)]).map((side) => {
    const scale = side / short;
    return {
      side,
      width: even(film.width * scale),
      height: even(film.height * scale),
      kilobits: rates.get(side) ?? 900,
    };
  });
}

/** Players know no half pixels of colour. */
const even = (length: number) => Math.max(2, 2 * Math.round(length / 2));
