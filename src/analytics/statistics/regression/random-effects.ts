export type RandomEffects = {
  /** Cochran's Q: how far the estimates are apart, in units of their own errors. */
  readonly q: number;
  readonly df: number;
  /** Share of the scatter that is not chance, 0..1. */
  readonly i2DL: number;
  /** Variance between units by DerSimonian and Laird. */
  readonly tau2DL: number;
  readonly estimateDL: number;
  readonly seDL: number;
  /** Each estimate drawn to the mean as far as its own error is large against the scatter between units. */
  readonly blupDL: readonly number[];
  /** Variance between units by restricted maximum likelihood; null when it does not converge. */
  readonly tau2REML: number | null;
  readonly estimateREML: number | null;
};

const LIMIT = 1000;
const CLOSE = 1e-10;

/**
 * Random-effects summary of estimates that each have their own variance.
 * @param yi estimates, one a unit
 * @param vi their variances, above 0
 * @throws RangeError when a variance is not above 0
 * @source R. DerSimonian, N. Laird (1986), Controlled Clinical Trials 7, 177-188; W. Viechtbauer (2005),
 *         Journal of Educational and Behavioral Statistics 30, 261-293 (REML)
 */
export function randomEffects(
  yi: readonly number[],
  vi: readonly number[],
): RandomEffects | { readonly q: null; readonly reason: "too-few-units" } {
  const bad = vi.findIndex((variance) => !(variance > 0));
  if (bad >= 0) throw new RangeError(`randomEffects: variance ${vi[bad]} of unit ${bad}`);
  if (yi.length < 2) return { q: null, reason: "too-few-units" };

  const df = yi.length - 1;
  const fixed = weightedMean(yi, vi, 0);
  const q = yi.reduce((sum, y, i) => sum + (y - fixed.mean) ** 2 / (vi[i] ?? 1), 0);
  const scale = fixed.weight - fixed.squares / fixed.weight;
  const tau2DL = Math.max(0, (q - df) / scale);
  const { mean, weight } = weightedMean(yi, vi, tau2DL);
  const tau2REML = restricted(yi, vi, tau2DL);
  return {
    q,
    df,
    i2DL: Math.max(0, (q - df) / q),
    tau2DL,
    estimateDL: mean,
    seDL: Math.sqrt(1 / weight),
    blupDL: yi.map((y, i) => mean + (tau2DL / (tau2DL + (vi[i] ?? 1))) * (y - mean)),
    tau2REML,
    estimateREML: tau2REML === null ? null : weightedMean(yi, vi, tau2REML).mean,
  };
}

/** Mean with weights 1 / (variance + tau²), the sum of the weights and of their squares. */
function weightedMean(yi: readonly number[], vi: readonly number[], tau2: number) {
  let weight = 0;
  let squares = 0;
  let total = 0;
  for (const [i, y] of yi.entries()) {
    const w = 1 / ((vi[i] ?? 0) + tau2);
    weight += w;
    squares += w * w;
    total += w * y;
  }
  return { mean: total / weight, weight, squares };
}

/** Fisher scoring; tau² stays at 0 when the likelihood falls from there. */
function restricted(yi: readonly number[], vi: readonly number[], start: number): number | null {
  let tau2 = start;
  for (let round = 0; round < LIMIT; round++) {
    const { mean, weight, squares } = weightedMean(yi, vi, tau2);
    let cubes = 0;
    let spread = 0;
    for (const [i, y] of yi.entries()) {
      const w = 1 / ((vi[i] ?? 0) + tau2);
      cubes += w ** 3;
      spread += w * w * (y - mean) ** 2;
    }
    const tracePSquare = squares - (2 * cubes) / weight + (squares / weight) ** 2;
    const next = Math.max(0, tau2 + (spread - (weight - squares / weight)) / tracePSquare);
    const isClose = Math.abs(next - tau2) <= CLOSE * (next + CLOSE);
    tau2 = next;
    if (isClose) return tau2;
  }
  return null;
}
