import {
  type AttributeChart,
  type AttributeOptions,
  attributeChart,
  type Period,
} from "./attribute-chart.ts";

/**
 * Chart of rates: so many events in so much exposure. With `laney` the limits allow for overdispersion (u'),
 * which is the usual state of complaints.
 * @param periods `events` in `size` of exposure, such as visits or days
 * @source D. C. Montgomery, Introduction to Statistical Quality Control, chapter 7; D. B. Laney (2002)
 */
export function uChart(periods: readonly Period[], options: AttributeOptions): AttributeChart {
  return attributeChart(periods, options, { unitVariance: (rate) => rate, ceiling: Infinity });
}
