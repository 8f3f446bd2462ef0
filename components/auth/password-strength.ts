export const strengths = ["weak", "fair", "good", "strong"] as const;
export type Strength = (typeof strengths)[number];

/** A first impression while somebody types, small enough for every browser. What counts is decided by the server. */
export function passwordStrength(password: string): Strength {
  const symbols = [...password];
  const surprising = symbols.filter((symbol, index) => !isExpected(symbols[index - 1], symbol)).length;
  const bits = surprising * Math.log2(alphabetOf(password)) * varietyOf(symbols);
  if (bits < 45) return "weak";
  if (bits < 65) return "fair";
  return bits < 85 ? "good" : "strong";
}

/** The same again, or the next one up or down: such a symbol adds nothing. */
function isExpected(before: string | undefined, symbol: string): boolean {
  if (before === undefined) return false;
  return Math.abs((symbol.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) <= 1;
}

const alphabets: [RegExp, number][] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[^a-zA-Z\d]/, 33],
];

const alphabetOf = (password: string): number =>
  alphabets.reduce((sum, [has, size]) => sum + (has.test(password) ? size : 0), 1);

/** Few different symbols, however often they are typed, are few. */
const varietyOf = (symbols: string[]): number =>
  Math.min(1, (new Set(symbols).size * 1.5) / symbols.length || 0);
