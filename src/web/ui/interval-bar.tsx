export type IntervalBarProps = {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** Both ends of the scale; the same for all bars that are read together. */
  readonly scale: readonly [from: number, to: number];
  /** A mark to compare with, such as the promise or the overall value. */
  readonly reference?: number;
  /** The same in words, read instead of the picture: `81,4 (78,9 sampai 83,6)`. */
  readonly text: string;
};

const width = 160;

/** How sure a figure is, beside its words. It never stands alone. */
export function IntervalBar({ low, value, high, scale, reference, text }: IntervalBarProps) {
  const x = (at: number) => {
    const share = (at - scale[0]) / (scale[1] - scale[0]);
    return Math.round(Math.min(1, Math.max(0, share)) * (width - 8) * 10) / 10 + 4;
  };
  return (
    <span class="interval">
      <span class="interval-text">{text}</span>
      <svg viewBox={`0 0 ${width} 16`} width={width} height={16} aria-hidden="true" focusable="false">
        <line class="chart-line" x1="0" x2={width} y1="8" y2="8" />
        {reference === undefined ? null : (
          <line class="chart-reference" x1={x(reference)} x2={x(reference)} y1="1" y2="15" />
        )}
        <line class="interval-range" x1={x(low)} x2={x(high)} y1="8" y2="8" />
        <circle class="interval-value" cx={x(value)} cy="8" r="4" />
      </svg>
    </span>
  );
}
