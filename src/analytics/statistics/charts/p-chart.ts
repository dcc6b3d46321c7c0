import {
  type AttributeChart,
  type AttributeOptions,
  attributeChart,
  type Period,
} from "./attribute-chart.ts";

/**
 * Chart of shares: so many of so many, each period. With `laney` the limits allow for overdispersion (p').
 * Limits are clipped to 0..1.
 * @param periods `events` of `size` cases
 * @source W. A. Shewhart (1931); D. B. Laney (2002), Quality Engineering 14, 531-537
 */
export function pChart(periods: readonly Period[], options: AttributeOptions): AttributeChart {
  return attributeChart(periods, options, { unitVariance: (share) => share * (1 - share), ceiling: 1 });
}
