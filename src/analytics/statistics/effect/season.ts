const YEAR = 365.2425;
/** The last of 52 weeks begins before the year is full. */
const ALMOST_A_YEAR = 0.97;
const FEWEST = 24;

/** Season of the year as one wave: two columns, `at` in days. */
export function seasonColumns(at: readonly number[]): number[][] {
  const angle = at.map((day) => (2 * Math.PI * day) / YEAR);
  return [angle.map(Math.sin), angle.map(Math.cos)];
}

/** Years that the points span before and after the change; 0 without any. */
export function yearsAround(at: readonly number[], changed: number): { before: number; after: number } {
  return {
    before: Math.max(0, (changed - (at[0] ?? changed)) / YEAR),
    after: Math.max(0, ((at.at(-1) ?? changed) - changed) / YEAR),
  };
}

/**
 * Whether the season can be told apart from the change: 24 points and a whole year on one side of it. Where the
 * other side is shorter, the season is taken to be the same there.
 * @source J. Lopez Bernal, S. Cummins, A. Gasparrini (2017), International Journal of Epidemiology 46, 348-355
 */
export function knowsSeason(at: readonly number[], changed: number): boolean {
  const years = yearsAround(at, changed);
  const before = at.filter((day) => day < changed).length;
  return isWholeYear(years.before, before) || isWholeYear(years.after, at.length - before);
}

function isWholeYear(years: number, points: number): boolean {
  return years >= ALMOST_A_YEAR && points >= FEWEST;
}
