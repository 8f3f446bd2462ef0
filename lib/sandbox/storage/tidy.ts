import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as (options: { type: "minor" }) => void;

const everyBytes = 16 * 1024 ** 2;
let passed = 0;

/**
 * Bytes that stream through leave buffers that V8 does not count as its own, and it lets some 64 MB of them
 * pile up before it looks. A short collection now and then keeps the process small however large the object.
 */
export async function* tidily(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    yield piece;
    passed += piece.length;
    if (passed < everyBytes) continue;
    passed = 0;
    collect({ type: "minor" });
  }
}
