/** A set of small numbers, 32 to a word. */
export class LabelSet {
  readonly #words: Uint32Array;

  constructor(size: number, labels: Iterable<number> = []) {
    this.#words = new Uint32Array((size + 31) >>> 5);
    for (const label of labels)
      this.#words[label >>> 5] = (this.#words[label >>> 5] ?? 0) | (1 << (label & 31));
  }

  has(label: number): boolean {
    return (((this.#words[label >>> 5] ?? 0) >>> (label & 31)) & 1) === 1;
  }

  /** Takes in the labels of another set. */
  add(other: LabelSet): void {
    for (const [word, bits] of other.#words.entries()) this.#words[word] = (this.#words[word] ?? 0) | bits;
  }

  get size(): number {
    return this.#words.reduce((sum, word) => sum + bitsIn(word), 0);
  }
}

/** @source H. S. Warren (2012), Hacker's Delight, 2nd edition, section 5-1 */
function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
