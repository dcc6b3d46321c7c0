export type CusumPoissonOptions = {
  /** The change worth finding: 1.5 for half as many again, 0.5 for half. Not 1. */
  readonly ratio: number;
  /** Decision limit, on the scale of the log likelihood. */
  readonly h: number;
  readonly resetAfterAlarm?: boolean;
};

export type CusumPoisson = {
  readonly statistic: readonly number[];
  readonly alarms: readonly number[];
  /** Reference value of the plain Poisson CUSUM, in expected counts. */
  readonly referenceValuePerExpected: number;
};

/**
 * Likelihood-ratio CUSUM of counts against their expected counts; alarm where the sum reaches h.
 * @param counts in time order
 * @param expected what each count would be without a change, above 0
 * @throws RangeError when the ratio is not above 0, or is 1
 * @source J. M. Lucas (1985), Technometrics 27, 129-144
 */
export function cusumPoisson(
  counts: readonly number[],
  expected: readonly number[],
  { ratio, h, resetAfterAlarm = false }: CusumPoissonOptions,
): CusumPoisson {
  if (!(ratio > 0) || ratio === 1) throw new RangeError(`cusumPoisson: ratio ${ratio}`);
  const perEvent = Math.log(ratio);
  const statistic: number[] = [];
  const alarms: number[] = [];
  let sum = 0;
  counts.forEach((count, i) => {
    sum = Math.max(0, sum + count * perEvent - (expected[i] ?? 0) * (ratio - 1));
    statistic.push(sum);
    if (sum < h) return;
    alarms.push(i);
    if (resetAfterAlarm) sum = 0;
  });
  return { statistic, alarms, referenceValuePerExpected: (ratio - 1) / perEvent };
}
