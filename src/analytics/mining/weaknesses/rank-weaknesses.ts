/** Something that costs citizens time. */
export type Weakness<Source> = {
  readonly source: Source;
  /** Cases in which it happens */
  readonly cases: number;
  /** What is lost in all, seconds */
  readonly seconds: number;
  /** What is lost for certain: the lower end of the 95 % interval, seconds */
  readonly low: number;
};

/** More than these nobody works on. */
const MOST = 10;

/**
 * Weaknesses that are worth a finding, the heaviest first: time lost times certainty, where certainty is the part of the loss
 * that is sure, so that the product is the lower end of its interval. What may be luck alone is left out.
 */
export function rankWeaknesses<Source>(
  found: readonly Weakness<Source>[],
  most = MOST,
): readonly Weakness<Source>[] {
  return found
    .filter(({ low }) => low > 0)
    .toSorted((one, other) => other.low - one.low || other.cases - one.cases)
    .slice(0, most);
}
