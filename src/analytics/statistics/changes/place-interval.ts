import { quantileOfSorted, sorted } from "../descriptive/quantile.ts";
import type { Interval } from "../intervals/interval.ts";
import type { Random } from "../random/generator.ts";
import { orderOfTime } from "./order.ts";
import { type Panel, type Stretch, standardised } from "./panel.ts";
import { placeOf, weightsOf } from "./split-test.ts";

const RESAMPLES = 399;

/**
 * Where a change may really lie, in windows: its place in samples that are drawn with replacement from the windows before
 * it and from those after it.
 * @param at first window after the change, within the stretch
 * @param changed the series that changed
 * @source M. Hušková and C. Kirch (2008), Statistics 42, 343-366
 */
export function placeInterval(
  panel: Panel,
  stretch: Stretch,
  { at, changed }: { readonly at: number; readonly changed: readonly number[] },
  {
    fewest,
    random,
    level = 0.95,
  }: { readonly fewest: number; readonly random: Random; readonly level?: number },
): Interval {
  const rows = standardised(
    changed.map((series) => panel[series] ?? []),
    stretch,
  );
  const length = stretch.to - stretch.from;
  const before = at - stretch.from;
  const weights = weightsOf(length, fewest);
  const order = new Int32Array(length);
  const inTime = orderOfTime(length);
  const places: number[] = [];
  for (let n = 0; n < RESAMPLES; n++) {
    for (let i = 0; i < length; i++) {
      order[i] =
        i < before ? Math.floor(random() * before) : before + Math.floor(random() * (length - before));
    }
    places.push(placeOf(centred(rows, order), inTime, weights));
  }
  const ordered = sorted(places);
  return {
    low: stretch.from + Math.floor(quantileOfSorted(ordered, (1 - level) / 2)),
    high: stretch.from + Math.ceil(quantileOfSorted(ordered, (1 + level) / 2)),
    level,
    method: "bootstrap",
  };
}

/** The drawn windows, moved so that their mean is 0 again. */
function centred(rows: ReturnType<typeof standardised>, order: Int32Array): ReturnType<typeof standardised> {
  return rows.map(({ series, values }) => {
    const drawn = Float64Array.from(order, (place) => values[place] ?? 0);
    const center = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    return { series, values: drawn.map((value) => value - center) };
  });
}
