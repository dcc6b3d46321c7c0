/** An exact fraction with a positive denominator. Index arithmetic runs on these, so nothing is rounded on the way. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

const zero: Rational = { numerator: 0n, denominator: 1n };

/** @throws RangeError when the denominator is not positive */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const below = BigInt(denominator);
  if (below <= 0n) throw new RangeError(`rational: denominator ${below}`);
  return lowest(BigInt(numerator), below);
}

/**
 * The exact value of a written decimal: `decimal("0.111")` is 111/1000, not the nearest double.
 * @throws RangeError when the text is not a plain decimal with a point
 */
export function decimal(text: string): Rational {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!parts) throw new RangeError(`decimal: "${text}"`);
  const [, sign, whole = "", fraction = ""] = parts;
  return rational(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

export function plus(a: Rational, b: Rational): Rational {
  return lowest(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: Rational, b: Rational): Rational {
  return lowest(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function sum(terms: readonly Rational[]): Rational {
  return terms.reduce(plus, zero);
}

export function isAtLeast(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator >= b.numerator * a.denominator;
}

export function isEqual(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

/** Rounds to a number of decimals; a half goes up (SKM section 4), decided on the exact value. */
export function roundHalfUp(value: Rational, decimals: number): Rational {
  const unit = 10n ** BigInt(decimals);
  const doubled = value.numerator * unit * 2n + value.denominator;
  return rational(floorDivide(doubled, value.denominator * 2n), unit);
}

/** A computed double as a fraction of billionths, for judging figures that were never exact, such as interval bounds. */
export function nearestRational(value: number): Rational {
  return rational(BigInt(Math.round(value * 1e9)), 1_000_000_000n);
}

/** The nearest double, for output and for statistics; never for deciding a category. */
export function toNumber(value: Rational): number {
  return Number(value.numerator) / Number(value.denominator);
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && a % b !== 0n ? quotient - 1n : quotient;
}

function lowest(numerator: bigint, denominator: bigint): Rational {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
