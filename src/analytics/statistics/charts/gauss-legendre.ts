export type Node = { readonly x: number; readonly weight: number };

/**
 * Points and weights that integrate a smooth function over an interval.
 * @param n number of points
 * @source Abramowitz and Stegun (1964) 25.4.29, points by Newton on the Legendre polynomial
 */
export function gaussLegendre(n: number, low: number, high: number): readonly Node[] {
  const half = (high - low) / 2;
  return Array.from({ length: n }, (_, i) => {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      const { value, derivative } = legendre(n, x);
      slope = derivative;
      const change = value / derivative;
      x -= change;
      if (Math.abs(change) < 1e-16) break;
    }
    return { x: low + half * (x + 1), weight: (2 * half) / ((1 - x * x) * slope * slope) };
  });
}

function legendre(n: number, x: number): { value: number; derivative: number } {
  let before = 1;
  let value = x;
  for (let k = 2; k <= n; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
    before = value;
    value = next;
  }
  return { value, derivative: (n * (x * value - before)) / (x * x - 1) };
}
