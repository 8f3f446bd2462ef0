import type { z } from "zod";

const jsonType = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i;
const deepest = 32;
/** Harmless here, but not to everything that copies or merges objects. */
const treacherous = new Set(["__proto__", "constructor", "prototype"]);

/** What a program sends, in the shape it must have. How much it may weigh, the front door has judged. */
export async function readJson<Input extends z.ZodType>(
  request: Request,
  input: Input,
): Promise<z.output<Input>> {
  const { headers } = request;
  if (!jsonType.test(headers.get("content-type") ?? "") || headers.has("content-encoding")) {
    throw new SyntaxError("not JSON by its own words");
  }
  return input.parse(parse(decode(await request.arrayBuffer())));
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new SyntaxError("not UTF-8");
  }
}

function parse(text: string): unknown {
  const written = countWrittenKeys(text);
  const value: unknown = JSON.parse(text);
  // Of a key that is written twice only one value would be seen: others may have judged the other one.
  if (countKeys(value) !== written) throw new SyntaxError("a key is written twice");
  return value;
}

/** A text, closed or not, with the colon that makes it a key; and all that opens or closes. */
const tokens = /"(?:[^"\\]|\\[\s\S])*"?(\s*:)?|[[{\]}]/g;

/** Before anything is built of the text, or a deep one would cost its sender nothing and us much. */
function countWrittenKeys(text: string): number {
  let keys = 0;
  let depth = 0;
  for (const [token, colon] of text.matchAll(tokens)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    else if (colon) keys += 1;
    if (depth > deepest) throw new SyntaxError("too deep");
  }
  return keys;
}

/** All keys at every depth; refuses on the way what no text of ours and no tree of ours may hold. */
function countKeys(value: unknown): number {
  if (typeof value === "string") refuseOddText(value);
  if (typeof value !== "object" || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countKeys(one), 0);
  return Object.entries(value).reduce((sum, [key, one]) => {
    if (treacherous.has(key)) throw new SyntaxError("not a key");
    refuseOddText(key);
    return sum + 1 + countKeys(one);
  }, 0);
}

/** Postgres stores no NUL, and half a character would not come back as it went in. */
function refuseOddText(text: string): void {
  if (text.includes("\0") || !text.isWellFormed()) throw new SyntaxError("not text");
}
