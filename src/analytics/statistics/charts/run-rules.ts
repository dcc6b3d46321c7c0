/** Where each rule of a set is met, as positions from 0. */
export type RulesMet<Name extends string> = Readonly<Record<Name, readonly number[]>>;

export type NelsonRule = "n1" | "n2" | "n3" | "n4" | "n5" | "n6" | "n7" | "n8";
export type WesternElectricRule = "we1" | "we2" | "we3" | "we4";
export type MakingDataCountRule = "astronomical" | "shift" | "trend" | "twoOfThree";

/** Positions of the last point of every stretch of `length` points for which `holds` is true. */
function windows<Point>(
  points: readonly Point[],
  length: number,
  holds: (window: readonly Point[]) => boolean,
): number[] {
  const ends: number[] = [];
  for (let end = length - 1; end < points.length; end++) {
    if (holds(points.slice(end - length + 1, end + 1))) ends.push(end);
  }
  return ends;
}

function oneSide(window: readonly number[]): boolean {
  return window.every((z) => z > 0) || window.every((z) => z < 0);
}

function steadily(window: readonly number[]): boolean {
  const steps = differences(window);
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

function alternating(window: readonly number[]): boolean {
  const steps = differences(window);
  return steps.every((step, i) => step !== 0 && (i === 0 || step * (steps[i - 1] ?? 0) < 0));
}

function differences(window: readonly number[]): number[] {
  return window.slice(1).map((value, i) => value - (window[i] ?? Number.NaN));
}

/** At least `k` of the window beyond a line on one side, the last point among them. */
function manyBeyond(line: number, k: number) {
  return (window: readonly number[]): boolean => {
    const last = window.at(-1) ?? 0;
    const side = Math.sign(last);
    return Math.abs(last) > line && window.filter((z) => z * side > line).length >= k;
  };
}

function standardised(values: readonly number[], center: number, sigma: number): number[] {
  if (!(sigma > 0)) throw new RangeError(`run rules: sigma ${sigma} is not above 0`);
  return values.map((value) => (value - center) / sigma);
}

/**
 * The eight rules of Nelson; each gives the last point of its pattern. Comparisons are strict.
 * @param values in time order, any unit
 * @throws RangeError when sigma is not above 0
 * @source L. S. Nelson (1984), Journal of Quality Technology 16, 237-239
 */
export function nelsonRules(values: readonly number[], center: number, sigma: number): RulesMet<NelsonRule> {
  const z = standardised(values, center, sigma);
  return {
    n1: windows(z, 1, manyBeyond(3, 1)),
    n2: windows(z, 9, oneSide),
    n3: windows(values, 6, steadily),
    n4: windows(values, 14, alternating),
    n5: windows(z, 3, manyBeyond(2, 2)),
    n6: windows(z, 5, manyBeyond(1, 4)),
    n7: windows(z, 15, (window) => window.every((value) => Math.abs(value) < 1)),
    n8: windows(z, 8, (window) => window.every((value) => Math.abs(value) > 1)),
  };
}

/**
 * The four rules of Western Electric; each gives the last point of its pattern.
 * @throws RangeError when sigma is not above 0
 * @source Western Electric (1956), Statistical Quality Control Handbook
 */
export function westernElectricRules(
  values: readonly number[],
  center: number,
  sigma: number,
): RulesMet<WesternElectricRule> {
  const z = standardised(values, center, sigma);
  return {
    we1: windows(z, 1, manyBeyond(3, 1)),
    we2: windows(z, 3, manyBeyond(2, 2)),
    we3: windows(z, 5, manyBeyond(1, 4)),
    we4: windows(z, 8, oneSide),
  };
}

/**
 * The four rules of Making Data Count; each gives all points that belong to a pattern.
 * @throws RangeError when sigma is not above 0
 * @source NHS England, Making Data Count (2019)
 */
export function makingDataCountRules(
  values: readonly number[],
  center: number,
  sigma: number,
): RulesMet<MakingDataCountRule> {
  const z = standardised(values, center, sigma);
  const near = (value: number) => Math.abs(value) > 2 && Math.abs(value) <= 3;
  const pairs = windows(z, 3, (window) => oneSide(window) && window.filter(near).length >= 2);
  return {
    astronomical: windows(z, 1, manyBeyond(3, 1)),
    shift: members(windows(z, 7, oneSide), 7),
    trend: members(windows(values, 7, steadily), 7),
    twoOfThree: members(pairs, 3).filter((i) => near(z[i] ?? 0)),
  };
}

/** All positions of the stretches of `length` that end at `ends`, each once, in order. */
function members(ends: readonly number[], length: number): number[] {
  const all = new Set(ends.flatMap((end) => Array.from({ length }, (_, i) => end - length + 1 + i)));
  return [...all].toSorted((a, b) => a - b);
}
