/** A list of numbers that grows to millions at eight bytes each. */
export class NumberColumn {
  #room = new Float64Array(16);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#room.length) {
      const larger = new Float64Array(this.#room.length * 2);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.#length++] = value;
  }

  /** The numbers so far, in the order they came; not a copy. */
  get values(): Float64Array {
    return this.#room.subarray(0, this.#length);
  }
}
