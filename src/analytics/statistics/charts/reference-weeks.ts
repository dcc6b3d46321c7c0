export type ReferenceOptions = {
  readonly yearsBack: number;
  /** Weeks on each side of the same week of an earlier year. */
  readonly windowHalfWidth: number;
  /** Parts of the year with a level of their own; the last is the window about the same week. */
  readonly noPeriods: number;
  /** Newest weeks that are not looked at, so that an outbreak does not teach its own limit. */
  readonly pastWeeksNotIncluded: number;
};

/** Points in a year. */
export const weeksOfYear = 52;

/** A past week, with the part of the year it belongs to: 1 .. noPeriods. */
export type ReferenceWeek = { readonly week: number; readonly part: number };

/**
 * The past weeks to compare a week with, each with its part of the year, counted from the week itself.
 * @returns null when the series does not reach back far enough
 * @source A. Noufaily et al. (2013), Statistics in Medicine 32, 1206-1222
 */
export function referenceWeeks(now: number, options: ReferenceOptions): readonly ReferenceWeek[] | null {
  const { yearsBack, windowHalfWidth, noPeriods, pastWeeksNotIncluded } = options;
  const first = now - yearsBack * weeksOfYear - windowHalfWidth;
  if (first < 0) return null;
  const between = weeksOfYear - 2 * windowHalfWidth - 1;
  const weeks: ReferenceWeek[] = [];
  for (let week = first; week < now - pastWeeksNotIncluded; week++) {
    const place = (week - first) % weeksOfYear;
    const intoRest = place - 2 * windowHalfWidth - 1;
    if (intoRest < 0) weeks.push({ week, part: noPeriods });
    else if (noPeriods > 1) weeks.push({ week, part: partOf(intoRest, between, noPeriods - 1) });
  }
  return weeks;
}

/** Which of the equal parts a week falls in, from 1; the first parts are one longer when they do not divide. */
function partOf(week: number, weeks: number, parts: number): number {
  const length = Math.floor(weeks / parts);
  const longer = weeks % parts;
  const inLonger = longer * (length + 1);
  if (week < inLonger) return Math.floor(week / (length + 1)) + 1;
  return longer + Math.floor((week - inLonger) / length) + 1;
}
