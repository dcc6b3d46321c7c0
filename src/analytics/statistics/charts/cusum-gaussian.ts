export type CusumOptions = {
  readonly center: number;
  /** Above 0. */
  readonly sigma: number;
  /** Slack, in standard deviations: half of the shift worth finding. */
  readonly k: number;
  /** Decision limit, in standard deviations. */
  readonly h: number;
  /** Starts both sums at h/2, to see quickly whether an action failed. */
  readonly headStart?: boolean;
  /** Sets a sum to 0 after the point of its alarm. */
  readonly resetAfterAlarm?: boolean;
};

export type Cusum = {
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  readonly upperAlarms: readonly number[];
  readonly lowerAlarms: readonly number[];
  /** For each alarm the first point after its sum was last 0: when it began. */
  readonly upperOnsets: readonly number[];
  readonly lowerOnsets: readonly number[];
};

type Side = { readonly sums: number[]; readonly alarms: number[]; readonly onsets: number[] };

/**
 * Two-sided tabular CUSUM of standardised values; alarm where a sum is strictly above h.
 * @param values in time order; a missing one keeps the sums
 * @throws RangeError when sigma is not above 0
 * @source E. S. Page (1954), Biometrika 41, 100-115; J. M. Lucas and R. B. Crosier (1982), Technometrics 24, 199-205
 */
export function cusumGaussian(values: readonly (number | null)[], options: CusumOptions): Cusum {
  const { center, sigma } = options;
  if (!(sigma > 0)) throw new RangeError(`cusumGaussian: sigma ${sigma} is not above 0`);
  const z = values.map((value) => (value === null ? null : (value - center) / sigma));
  const upper = oneSided(z, options);
  const lower = oneSided(
    z.map((value) => (value === null ? null : -value)),
    options,
  );
  return {
    upper: upper.sums,
    lower: lower.sums,
    upperAlarms: upper.alarms,
    lowerAlarms: lower.alarms,
    upperOnsets: upper.onsets,
    lowerOnsets: lower.onsets,
  };
}

function oneSided(z: readonly (number | null)[], options: CusumOptions): Side {
  const { k, h, headStart = false, resetAfterAlarm = false } = options;
  const side: Side = { sums: [], alarms: [], onsets: [] };
  let sum = headStart ? h / 2 : 0;
  let onset = 0;
  z.forEach((value, i) => {
    if (value !== null) sum = Math.max(0, sum + value - k);
    side.sums.push(sum);
    if (sum === 0) onset = i + 1;
    if (value === null || sum <= h) return;
    side.alarms.push(i);
    side.onsets.push(onset);
    if (!resetAfterAlarm) return;
    sum = 0;
    onset = i + 1;
  });
  return side;
}
