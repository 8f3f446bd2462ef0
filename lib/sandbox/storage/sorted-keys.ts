/** S3 lists in the order of UTF-8 bytes; JavaScript compares UTF-16, where surrogates come too early. */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** The keys of one bucket, always in order. */
export class SortedKeys {
  readonly #keys: string[] = [];

  get size(): number {
    return this.#keys.length;
  }

  at(index: number): string | undefined {
    return this.#keys[index];
  }

  add(key: string): void {
    const index = this.firstNotBefore(key);
    if (this.#keys[index] !== key) this.#keys.splice(index, 0, key);
  }

  remove(key: string): void {
    const index = this.firstNotBefore(key);
    if (this.#keys[index] === key) this.#keys.splice(index, 1);
  }

  firstNotBefore(key: string): number {
    return this.#firstWhere((candidate) => compareUtf8(candidate, key) >= 0);
  }

  firstAfter(key: string): number {
    return this.#firstWhere((candidate) => compareUtf8(candidate, key) > 0);
  }

  firstAfterPrefix(prefix: string): number {
    return this.#firstWhere(
      (candidate) => !candidate.startsWith(prefix) && compareUtf8(candidate, prefix) > 0,
    );
  }

  /** Binary search: the test is false for all keys up to some point and true for all after it. */
  #firstWhere(test: (key: string) => boolean): number {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (test(this.#keys[middle] as string)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
