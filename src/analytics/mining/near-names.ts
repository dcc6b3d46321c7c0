/**
 * Groups of names that differ only in blanks, line breaks or the case of letters: probably one thing that was written in
 * two ways. They are never merged, only shown.
 */
export function nearNames(names: readonly string[]): string[][] {
  const alike = new Map<string, string[]>();
  for (const name of names) {
    const key = name.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  return [...alike.values()].filter((group) => group.length > 1);
}
