import { meanOf, type Panel, squaresOf, stretches } from "./panel.ts";
import { slopeThrough } from "./slope.ts";

/** One change, or several one after the other in the same direction that are better told as one slow change. */
export type ShapedChange =
  | { readonly kind: "sudden"; readonly changes: readonly [number] }
  /** From `begins` on the old way fades, at `ends` the new one is reached; windows */
  | {
      readonly kind: "gradual";
      readonly changes: readonly number[];
      readonly begins: number;
      readonly ends: number;
    };

export type PlacedChange = { readonly at: number; readonly changed: readonly number[] };

/** Changes whose directions are closer than this belong together, as a cosine. */
const ALIKE = 0.7;

/**
 * Tells sudden changes from slow ones. Changes in the same direction that follow one another are the steps by which a
 * slow change was found: a slope through them is compared with the steps.
 * @param found changes in the order of time, with the series that changed
 * @param fewest windows in which the old way and the new one are seen beside a slow change
 */
export function suddenOrGradual(
  panel: Panel,
  found: readonly PlacedChange[],
  fewest: number,
): ShapedChange[] {
  const length = panel[0]?.length ?? 0;
  const shapes: ShapedChange[] = [];
  let before = 0;
  for (const run of runsOf(panel, found)) {
    const last = run.at(-1) ?? run[0];
    const after = found[found.indexOf(last) + 1]?.at ?? length;
    const places = run.map(({ at }) => at);
    const slope = slopeThrough(
      projected(panel, run, before, after),
      places.map((at) => at - before),
      fewest,
    );
    if (slope === null) shapes.push(...places.map((at) => ({ kind: "sudden", changes: [at] }) as const));
    else
      shapes.push({
        kind: "gradual",
        changes: places,
        begins: before + slope.begins,
        ends: before + slope.ends,
      });
    before = slope === null ? last.at : before + slope.ends;
  }
  return shapes;
}

type Run = readonly [PlacedChange, ...PlacedChange[]];

/** Changes one after the other that go in the same direction. */
function runsOf(panel: Panel, found: readonly PlacedChange[]): Run[] {
  const parts = stretches(
    found.map(({ at }) => at),
    panel[0]?.length ?? 0,
  );
  const runs: [PlacedChange, ...PlacedChange[]][] = [];
  for (const [i, change] of found.entries()) {
    const earlier = found[i - 1];
    const [one, middle, other] = [parts[i - 1], parts[i], parts[i + 1]];
    const run = runs.at(-1);
    if (run && earlier && one && middle && other) {
      const series = [...new Set([...earlier.changed, ...change.changed])];
      const step = (a: typeof one, b: typeof one) =>
        series.map((s) =>
          scaled(panel[s] ?? [], meanOf(panel[s] ?? [], b.from, b.to) - meanOf(panel[s] ?? [], a.from, a.to)),
        );
      if (cosine(step(one, middle), step(middle, other)) >= ALIKE) {
        run.push(change);
        continue;
      }
    }
    runs.push([change]);
  }
  return runs;
}

/** The series that changed as one: how far each window has come on the way from before to after. */
function projected(panel: Panel, run: Run, before: number, after: number): number[] {
  const first = run[0].at;
  const last = run.at(-1)?.at ?? first;
  const series = [...new Set(run.flatMap(({ changed }) => changed))];
  const way = series.map((s) => {
    const values = panel[s] ?? [];
    return scaled(values, scaled(values, meanOf(values, last, after) - meanOf(values, before, first)));
  });
  return Array.from({ length: after - before }, (_, i) =>
    series.reduce((sum, s, at) => sum + (way[at] ?? 0) * (panel[s]?.[before + i] ?? 0), 0),
  );
}

/** On the scale of the series. */
function scaled(values: ArrayLike<number>, difference: number): number {
  const list = Array.from(values);
  const spread = Math.sqrt(squaresOf(list, 0, list.length) / Math.max(1, list.length - 1));
  return spread > 0 ? difference / spread : 0;
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b) || 1);
}
