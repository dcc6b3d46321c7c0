/** A line of text on a drawing: where it begins and ends, its base line, and which way it may move. */
export type Label = {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly moves: "up" | "down";
};

/** Pixels from one line of text to the next. */
const line = 13;

/** Moves labels that would lie over an earlier one away from it, a line at a time. Order and ends stay. */
export function labelsApart<T extends Label>(labels: readonly T[]): readonly T[] {
  const placed: T[] = [];
  for (const label of labels) {
    const step = label.moves === "up" ? -line : line;
    let { y } = label;
    while (placed.some((other) => overlap(other, { ...label, y }))) y += step;
    placed.push({ ...label, y });
  }
  return placed;
}

function overlap(a: Label, b: Label): boolean {
  return a.from < b.to && b.from < a.to && Math.abs(a.y - b.y) < line;
}
