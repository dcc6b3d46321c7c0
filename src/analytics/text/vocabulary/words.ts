/** A set of lower-case words, written as running text to stay readable. */
export function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines
      .join(" ")
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
}
