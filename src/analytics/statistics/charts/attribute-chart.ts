import { sum } from "../descriptive/sum.ts";
import { averageMovingRange, d2 } from "./moving-range.ts";

/** What a period held: how much happened, out of how many or in how much time. `null` when not observed. */
export type Period = { readonly events: number | null; readonly size: number | null };

export type AttributeOptions = {
  /** Widens the limits by what the points vary beyond chance, as the moving range of z tells (Laney). */
  readonly laney: boolean;
  /** The limits come from the first points only; all points when left out. */
  readonly baseline?: number;
};

/** Limits that differ from period to period; the lists run along the periods. */
export type AttributeChart = {
  readonly center: number | null;
  readonly value: readonly (number | null)[];
  /** Distance from the center in plain standard deviations. */
  readonly z: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Laney's factor; `null` on a plain chart, or when it cannot be told. */
  readonly sigmaZ: number | null;
  /** Positions strictly beyond the limits. */
  readonly outside: readonly number[];
  readonly reason: "no-data" | "no-events" | "all-events" | "too-few-points" | null;
};

/** What makes a chart of shares differ from a chart of rates. */
export type Attribute = {
  /** Variance of one trial, or of one unit of exposure, at the center. */
  readonly unitVariance: (center: number) => number;
  readonly ceiling: number;
};

/**
 * A chart of events over sizes. A period of size 0 has no value and no limits, and breaks the moving range.
 * @source D. B. Laney (2002), Quality Engineering 14, 531-537
 */
export function attributeChart(
  periods: readonly Period[],
  { laney, baseline = periods.length }: AttributeOptions,
  attribute: Attribute,
): AttributeChart {
  const value = periods.map(({ events, size }) => (events === null || !size ? null : events / size));
  const base = periods.slice(0, baseline).filter((_, i) => value[i] !== null);
  const size = sum(base.map((period) => period.size ?? 0));
  if (size === 0) return untold(null, value, "no-data");
  const center = sum(base.map((period) => period.events ?? 0)) / size;
  const unitVariance = attribute.unitVariance(center);
  if (center === 0) return untold(center, value, "no-events");
  if (unitVariance <= 0) return untold(center, value, "all-events");
  const deviation = periods.map((period, i) =>
    value[i] === null || period.size === null ? null : Math.sqrt(unitVariance / period.size),
  );
  const z = value.map((v, i) => (v === null ? null : (v - center) / (deviation[i] ?? Number.NaN)));
  const sigmaZ = laney ? laneyFactor(z.slice(0, baseline)) : null;
  if (laney && sigmaZ === null) return { ...untold(center, value, "too-few-points"), z };
  const limit = (side: 1 | -1) =>
    deviation.map((sd) =>
      sd === null ? null : Math.min(attribute.ceiling, Math.max(0, center + side * 3 * sd * (sigmaZ ?? 1))),
    );
  const low = limit(-1);
  const high = limit(1);
  const outside = value.flatMap((v, i) =>
    v !== null && (v < (low[i] ?? 0) || v > (high[i] ?? Infinity)) ? [i] : [],
  );
  return { center, value, z, low, high, sigmaZ, outside, reason: null };
}

function laneyFactor(z: readonly (number | null)[]): number | null {
  const average = averageMovingRange(z);
  return average === null ? null : average / d2;
}

function untold(
  center: number | null,
  value: readonly (number | null)[],
  reason: AttributeChart["reason"],
): AttributeChart {
  const none = value.map(() => null);
  return { center, value, z: none, low: none, high: none, sigmaZ: null, outside: [], reason };
}
