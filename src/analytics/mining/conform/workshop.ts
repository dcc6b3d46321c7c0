import type { Alphabet, Branch } from "./block.ts";
import { EffortSpentError } from "./effort-spent.ts";
import { Region } from "./region.ts";

/** Arrivals kept from one path to the next: about 200 megabytes. */
const MOST_KEPT = 4_000_000;

/** The alphabet of a tree, the regions met so far, and how many steps are left. */
export class Workshop {
  readonly alphabet: Alphabet;
  effort = 0;
  readonly #known = new Map<Branch, Map<string, Region>>();
  #kept = 0;

  constructor(alphabet: Alphabet) {
    this.alphabet = alphabet;
  }

  /** @throws EffortSpentError */
  spend(steps: number): void {
    this.effort -= steps;
    if (this.effort < 0) throw new EffortSpentError("alignment");
  }

  /** Different paths are often the same inside a branch: what was found for one serves all. */
  region(branch: Branch, path: readonly number[]): Region {
    const ofBranch = this.#known.get(branch) ?? new Map<string, Region>();
    this.#known.set(branch, ofBranch);
    const key = path.join();
    const region = ofBranch.get(key) ?? new Region(branch.block, path, this);
    ofBranch.set(key, region);
    return region;
  }

  /** Counts what regions keep. */
  keep(arrivals: number): void {
    this.#kept += arrivals;
  }

  /** Between two paths what is too much can be forgotten. */
  tidy(): void {
    if (this.#kept < MOST_KEPT) return;
    this.#known.clear();
    this.#kept = 0;
  }
}
