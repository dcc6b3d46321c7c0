import type { Group } from "./follow-relation.ts";

/** Sets of places that are joined step by step. */
export class Joined {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, place) => place);
  }

  join(a: number, b: number): void {
    this.#parent[this.#root(a)] = this.#root(b);
  }

  areJoined(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b);
  }

  /** The sets, each in rising order, in the order of their first members. */
  groups(): Group[] {
    const found = new Map<number, number[]>();
    for (const place of this.#parent.keys()) {
      const root = this.#root(place);
      const group = found.get(root);
      if (group) group.push(place);
      else found.set(root, [place]);
    }
    return [...found.values()];
  }

  #root(place: number): number {
    let root = place;
    for (;;) {
      const parent = this.#parent[root] ?? root;
      if (parent === root) break;
      root = parent;
    }
    this.#parent[place] = root;
    return root;
  }
}
