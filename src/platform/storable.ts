/** Deeper than any body of ours, and shallow enough for whoever walks through it step by step. */
const deepest = 64;

/**
 * The place in a JSON value that cannot be kept as it was sent, as a path joined by points: text with a NUL or half of
 * a surrogate pair, which PostgreSQL has no way to hold, or nesting beyond 64 levels. Null when all of it can.
 */
export function unstorablePlace(value: unknown): string | null {
  const path = find(value, []);
  return path === null ? null : path.join(".");
}

/** Whether a text can be stored and read back as it is. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

function find(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === "string") return isStorable(value) ? null : path;
  if (typeof value !== "object" || value === null) return null;
  if (path.length >= deepest) return path.slice(0, 1);
  for (const [key, part] of Object.entries(value)) {
    const found = isStorable(key) ? find(part, [...path, key]) : path;
    if (found !== null) return found;
  }
  return null;
}
