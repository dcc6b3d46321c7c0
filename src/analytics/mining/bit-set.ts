/** A set of whole numbers below a size, 32 to a word. */
export class BitSet implements Iterable<number> {
  readonly #words: Uint32Array;

  private constructor(words: Uint32Array) {
    this.#words = words;
  }

  static of(size: number, members: Iterable<number> = []): BitSet {
    const set = new BitSet(new Uint32Array((size + 31) >>> 5));
    for (const member of members) set.add(member);
    return set;
  }

  has(member: number): boolean {
    return (((this.#words[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1;
  }

  add(member: number): void {
    this.#words[member >>> 5] = (this.#words[member >>> 5] ?? 0) | (1 << (member & 31));
  }

  remove(member: number): void {
    this.#words[member >>> 5] = (this.#words[member >>> 5] ?? 0) & ~(1 << (member & 31));
  }

  /** Takes in the members of another set. */
  join(other: BitSet): void {
    for (let word = 0; word < this.#words.length; word += 1)
      this.#words[word] = (this.#words[word] ?? 0) | (other.#words[word] ?? 0);
  }

  and(other: BitSet): BitSet {
    const both = this.copy();
    for (let word = 0; word < both.#words.length; word += 1)
      both.#words[word] = (both.#words[word] ?? 0) & (other.#words[word] ?? 0);
    return both;
  }

  without(other: BitSet): BitSet {
    const rest = this.copy();
    for (let word = 0; word < rest.#words.length; word += 1)
      rest.#words[word] = (rest.#words[word] ?? 0) & ~(other.#words[word] ?? 0);
    return rest;
  }

  copy(): BitSet {
    return new BitSet(this.#words.slice());
  }

  isEmpty(): boolean {
    return this.#words.every((bits) => bits === 0);
  }

  /** Whether every member is in another set. */
  isWithin(other: BitSet): boolean {
    return this.#words.every((bits, word) => (bits & ~(other.#words[word] ?? 0)) === 0);
  }

  get size(): number {
    return this.#words.reduce((sum, bits) => sum + bitsIn(bits), 0);
  }

  /** Members in rising order. */
  *[Symbol.iterator](): Generator<number> {
    for (const [word, bits] of this.#words.entries())
      for (let left = bits; left !== 0; left &= left - 1) yield word * 32 + 31 - Math.clz32(left & -left);
  }
}

/** @source H. S. Warren (2012), Hacker's Delight, 2nd edition, section 5-1 */
function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
